package org.rcons.generator.apply;

import java.util.List;

/**
 * The shell of this machine.
 *
 * @param host what it is called in messages
 */
public record LocalShell(String host) implements HostShell {
    @Override
    public ShellRun start(String script) throws ShellException {
        return ShellRun.start(host, List.of("sh", "-s"), script);
    }
}
