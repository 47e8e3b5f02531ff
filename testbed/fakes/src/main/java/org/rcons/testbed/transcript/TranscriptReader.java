package org.rcons.testbed.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a {@link Transcript} from the lines of its file; the format is in the package's description. */
final class TranscriptReader {

    private static final String CONFIGURATION = "server configuration: ";

    private final String name;
    private final List<String> comments = new ArrayList<>();
    private final List<String[]> opened = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Direction> closed = new HashMap<>();
    private final Set<Integer> secured = new HashSet<>();
    private final UserSideReader user = new UserSideReader();

    TranscriptReader(String name) {
        this.name = name;
    }

    void line(String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "#" -> comments.add(rest);
            case "connect" -> opened.add(rest.split(" ", -1));
            case "tls" -> secured.add(Integer.valueOf(rest));
            case "close" -> close(rest.split(" ", -1));
            case "c>s", "s>c" -> step(Direction.parse(words[0]), rest.split(" ", -1));
            default -> user.line(words[0], rest);
        }
    }

    Transcript transcript() {
        List<RecordedConnection> connections = new ArrayList<>();
        for (String[] words : opened) {
            int number = Integer.parseInt(words[0]);
            connections.add(new RecordedConnection(
                    number,
                    words[1].equals("master"),
                    words[2],
                    steps.stream().filter(step -> step.connection() == number).toList(),
                    Optional.ofNullable(closed.get(number))));
        }
        String configuration = comments.get(1).substring(CONFIGURATION.length());
        return new Transcript(name, comments.get(0), configuration, connections, steps, user.userSide());
    }

    private void step(Direction direction, String[] words) {
        int connection = Integer.parseInt(words[0]);
        byte[] bytes = HexFormat.of().parseHex(words[1]);
        steps.add(new Step(connection, direction, bytes, secured.contains(connection)));
    }

    private void close(String[] words) {
        closed.putIfAbsent(Integer.valueOf(words[0]), Direction.parse(words[1]));
    }
}
