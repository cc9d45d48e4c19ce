/** Where things lie, and where they come from. */
package dev.autogen.samples.warehouse;
