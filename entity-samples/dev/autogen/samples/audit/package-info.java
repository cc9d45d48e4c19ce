/** What happened, who did it and what it was like before; kept in a schema of its own. */
package dev.autogen.samples.audit;
