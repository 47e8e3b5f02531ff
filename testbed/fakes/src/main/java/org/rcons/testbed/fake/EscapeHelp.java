package org.rcons.testbed.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table behind {@code ^Ec?}: two columns, without what this client may not do. */
final class EscapeHelp {

    /** One command; some are for writers, some not for limited users. */
    private record Entry(String key, String text, boolean writers, boolean unlimited) {}

    private EscapeHelp() {}

    static String text(Client client) {
        List<Entry> entries = entries(client).stream()
                .filter(entry -> client.writes() || !entry.writers())
                .filter(entry -> !client.limited() || !entry.unlimited())
                .toList();
        StringBuilder text = new StringBuilder(client.writes() ? "help]\r\n" : "help spy mode]\r\n");
        for (int i = 0; i < entries.size(); i += 2) {
            boolean pair = i + 1 < entries.size();
            text.append(' ').append(cell(entries.get(i), pair ? 31 : 1));
            if (pair) {
                text.append(cell(entries.get(i + 1), 1));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String cell(Entry entry, int width) {
        return String.format(Locale.ROOT, "%-8s%-" + width + "s", entry.key(), entry.text());
    }

    private static List<Entry> entries(Client client) {
        List<Entry> entries = new ArrayList<>();
        add(entries, ".", "disconnect");
        entries.add(new Entry(";", "move to another console", false, true));
        add(entries, "a", "attach read/write", "b", "send broadcast message");
        write(entries, "c", "toggle flow control", "d", "down a console");
        add(entries, "e", "change escape sequence", "f", "force attach read/write");
        add(entries, "g", "group info", "i", "information dump");
        write(entries, "L", "toggle logging on/off", "l?", "break sequence list");
        write(entries, "l0", "send break per config file", "l1-9a-z", "send specific break sequence");
        add(entries, "m", "display message of the day", "n", "write a note to the logfile");
        add(entries, "o", "(re)open the tty and log file");
        add(entries, "p", "playback the last " + client.playback() + " lines");
        add(entries, "P", "set number of playback lines");
        add(entries, "r", "replay the last " + client.replay() + " lines");
        add(entries, "R", "set number of replay lines");
        write(entries, "s", "spy mode (read only)");
        add(entries, "u", "show host status", "v", "show version info");
        add(entries, "w", "who is on this console", "x", "show console baud info");
        entries.add(new Entry("z", "suspend the connection", false, true));
        write(entries, "!", "invoke task");
        entries.add(new Entry("|", "attach local command", true, true));
        add(entries, "?", "print this message", "<cr>", "ignore/abort command");
        add(entries, "^R", "replay the last line");
        write(entries, "\\ooo", "send character by octal code");
        return entries;
    }

    private static void add(List<Entry> entries, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(new Entry(pairs[i], pairs[i + 1], false, false));
        }
    }

    private static void write(List<Entry> entries, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            entries.add(new Entry(pairs[i], pairs[i + 1], true, false));
        }
    }
}
