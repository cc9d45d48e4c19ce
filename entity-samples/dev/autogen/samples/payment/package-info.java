/** Money that comes in, and money that goes back. */
package dev.autogen.samples.payment;
