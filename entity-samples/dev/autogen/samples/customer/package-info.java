/** Who buys. */
package dev.autogen.samples.customer;
