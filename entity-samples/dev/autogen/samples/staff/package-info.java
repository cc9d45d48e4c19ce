/** Who works here, when and as what. */
package dev.autogen.samples.staff;
