package org.rcons.generator.apply;

/** A POSIX shell on a conserver host. */
public interface HostShell {
    /** The host, for messages. */
    String host();

    /**
     * Starts a script, which travels on the standard input of the shell: nothing of it is on a command line.
     *
     * @param script ISO 8859-1, one char a byte; nothing is sent behind it until {@link ShellRun#say}
     * @throws ShellException if the program cannot be started
     */
    ShellRun start(String script) throws ShellException;
}
