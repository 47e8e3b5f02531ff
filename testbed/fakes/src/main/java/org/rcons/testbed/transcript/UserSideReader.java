package org.rcons.testbed.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the {@link UserSide} from its lines. */
final class UserSideReader {

    private final List<String> arguments = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private @Nullable String screen;
    private @Nullable String stdout;
    private @Nullable String stderr;
    private int exitStatus = -1;

    void line(String key, String value) {
        switch (key) {
            case "argv" -> arguments.add(value);
            case "typed" -> typed.add(unescape(value));
            case "screen" -> screen = unescape(value);
            case "stdout" -> stdout = unescape(value);
            case "stderr" -> stderr = unescape(value);
            case "exit" -> exitStatus = Integer.parseInt(value);
            default -> throw new IllegalArgumentException("unknown line in a transcript: " + key);
        }
    }

    Optional<UserSide> userSide() {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UserSide(
                arguments,
                typed,
                Optional.ofNullable(screen),
                Optional.ofNullable(stdout),
                Optional.ofNullable(stderr),
                exitStatus));
    }

    static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (text.charAt(++i) == 'x') {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                plain.append(escaped(text.charAt(i)));
            }
        }
        return plain.toString();
    }

    private static char escaped(char key) {
        return switch (key) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case '\\' -> '\\';
            default -> throw new IllegalArgumentException("unknown escape \\" + key);
        };
    }
}
