/** What the shop sells. */
package dev.autogen.samples.catalogue;
