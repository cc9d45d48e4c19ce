/** Orders, from the basket to the papers. */
package dev.autogen.samples.sales;
