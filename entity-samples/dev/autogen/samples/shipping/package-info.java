/** How things travel to the customer. */
package dev.autogen.samples.shipping;
