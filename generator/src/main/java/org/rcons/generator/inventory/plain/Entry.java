package org.rcons.generator.inventory.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rcons.generator.inventory.InventoryException;
import org.rcons.generator.inventory.Line;
import org.rcons.generator.inventory.Node;
import org.rcons.generator.inventory.OnDemand;
import org.rcons.generator.inventory.Spelling;

/** A node while the file is read: its own settings, then those of its groups, then the defaults. The first one wins. */
final class Entry {
    private final String name;
    private final Place place;
    private final List<Settings> levels = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    Entry(String name, Place place, Settings own) {
        this.name = name;
        this.place = place;
        levels.add(own);
    }

    Place place() {
        return place;
    }

    List<String> groups() {
        return groups;
    }

    void join(String group, Settings settings) {
        groups.add(group);
        levels.add(settings);
    }

    /** The finished node. */
    Node node(Settings defaults) throws InventoryException {
        levels.add(defaults);
        String conserver = value(Key.CONSERVER);
        if (conserver != null) {
            checked(Key.CONSERVER, () -> Spelling.host("conserver", conserver));
        }
        return new Node(name, conserver, line(), onDemand(), false);
    }

    private Line line() throws InventoryException {
        Key.Kind kind = levels.stream()
                .map(Settings::kind)
                .filter(k -> k != null)
                .findFirst()
                .orElseThrow(() -> place.error("node " + name + " has no line; set command, host and port, device, or"
                        + " socket, here, in a group or in the defaults"));
        return switch (kind) {
            case COMMAND -> new Line.Command(path(Key.COMMAND));
            case SOCKET -> new Line.UnixSocket(path(Key.SOCKET));
            case DEVICE -> new Line.Device(path(Key.DEVICE), baud(), parity());
            case TCP -> tcp();
        };
    }

    private Line tcp() throws InventoryException {
        String host = needed(Key.HOST);
        String port = needed(Key.PORT);
        checked(Key.HOST, () -> Spelling.host("host", host));
        int number = number(Key.PORT, port, 1, 65535);
        String protocol = value(Key.PROTOCOL);
        return new Line.Tcp(
                host,
                number,
                oneOf(Key.PROTOCOL, protocol, List.of("telnet", "raw")).equals("telnet"));
    }

    private int baud() throws InventoryException {
        return number(Key.BAUD, needed(Key.BAUD), 50, 4_000_000);
    }

    private String parity() throws InventoryException {
        return oneOf(Key.PARITY, value(Key.PARITY), List.of("none", "even", "mark", "odd", "space"));
    }

    private OnDemand onDemand() throws InventoryException {
        String value = value(Key.ONDEMAND);
        if (value == null) {
            return OnDemand.UNSET;
        }
        return Truth.of(value, placeOf(Key.ONDEMAND)) ? OnDemand.YES : OnDemand.NO;
    }

    /** Text for conserver.cf that may have any printable character. */
    private String path(Key key) throws InventoryException {
        String text = needed(key).strip();
        if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw placeOf(key).error(key.word() + " must be one line that is not empty");
        }
        return text;
    }

    private String oneOf(Key key, @Nullable String value, List<String> words) throws InventoryException {
        String word = value == null ? words.get(0) : value.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw placeOf(key).error(key.word() + " is '" + value + "'; write one of " + String.join(", ", words));
        }
        return word;
    }

    private int number(Key key, String value, int least, int most) throws InventoryException {
        int number = checked(key, () -> Spelling.number(key.word() + " of node " + name, value, most));
        if (number < least) {
            throw placeOf(key)
                    .error("the " + key.word() + " of node " + name + " is " + number + ", but at least " + least);
        }
        return number;
    }

    private String needed(Key key) throws InventoryException {
        String value = value(key);
        if (value == null) {
            throw place.error(
                    "node " + name + " has no " + key.word() + "; set it here, in a group or in the defaults");
        }
        return value;
    }

    private @Nullable String value(Key key) throws InventoryException {
        Template template = template(key);
        return template == null ? null : template.of(name);
    }

    private @Nullable Template template(Key key) {
        for (Settings level : levels) {
            Template template = level.values().get(key);
            if (template != null) {
                return template;
            }
        }
        return null;
    }

    private Place placeOf(Key key) {
        Template template = template(key);
        return template == null ? place : template.place();
    }

    private <T> T checked(Key key, Check<T> check) throws InventoryException {
        try {
            return check.run();
        } catch (IllegalArgumentException e) {
            throw placeOf(key).error(e.getMessage());
        }
    }

    /** Refuses a text with a message that lacks the place. */
    private interface Check<T> {
        T run();
    }
}
