/** How customers hear of the shop. */
package dev.autogen.samples.marketing;
