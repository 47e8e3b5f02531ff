package org.rcons.generator.apply;

import java.time.Duration;
import java.util.List;

/**
 * The shell of another machine, through the system's ssh as its administrator has set it up.
 *
 * @param host a name, address or alias of ssh's configuration; {@code user@host} works too
 * @param program {@code ssh}, or another one that takes the same options
 * @param connectTime how long a connection may take, at least 1 s
 */
public record SshShell(String host, String program, Duration connectTime) implements HostShell {
    /**
     * Checks the host, which ssh would otherwise take for an option, or a shell for more than one word.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public SshShell {
        if (host.isEmpty() || host.startsWith("-")) {
            throw new IllegalArgumentException("'" + Text.printable(host) + "' is no host for ssh: correct its name");
        }
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) <= ' ' || host.charAt(i) > '~') {
                throw new IllegalArgumentException(
                        "'" + Text.printable(host) + "' is no host for ssh: correct its name");
            }
        }
        if (connectTime.toSeconds() < 1) {
            throw new IllegalArgumentException("the time to connect is at least 1 s, not " + connectTime);
        }
    }

    @Override
    public ShellRun start(String script) throws ShellException {
        List<String> command = List.of(
                program,
                "-T",
                "-o",
                "BatchMode=yes",
                "-o",
                "ConnectTimeout=" + connectTime.toSeconds(),
                host,
                "exec sh -s");
        return ShellRun.start(host, command, script);
    }
}
