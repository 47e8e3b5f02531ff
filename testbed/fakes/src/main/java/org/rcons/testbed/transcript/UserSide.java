package org.rcons.testbed.transcript;

import java.util.List;
import java.util.Optional;

/**
 * What the user of {@code console} did and saw in a story.
 *
 * @param arguments the command line, from {@code console} on
 * @param typed the keys in portions, as bytes in ISO 8859-1
 * @param screen what the terminal showed, behind the line discipline (LF is CR LF); present if there was a terminal
 * @param stdout standard output; present if there was no terminal
 * @param stderr standard error; present if there was no terminal
 * @param exitStatus of the process
 */
public record UserSide(
        List<String> arguments,
        List<String> typed,
        Optional<String> screen,
        Optional<String> stdout,
        Optional<String> stderr,
        int exitStatus) {

    public UserSide {
        arguments = List.copyOf(arguments);
        typed = List.copyOf(typed);
    }
}
