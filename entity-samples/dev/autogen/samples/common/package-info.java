/** Values and bases that every part of the shop shares. */
package dev.autogen.samples.common;
