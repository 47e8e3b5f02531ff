package org.rcons.cli.visit;

/** Lines for the user beside the console: standard error, never standard output. */
public interface Messages {

    /** Something the user asked to be told ({@code -v}). */
    void say(String line);

    /** Something that the user should mend. */
    void warn(String line);
}
