package org.rcons.testbed.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of a group, exact to the column (PROTOCOL.md 10). */
final class Listing {

    private static final DateTimeFormatter CTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT);

    private final Host host;

    Listing(Host host) {
        this.host = host;
    }

    /** As C's {@code ctime}: {@code Sun Nov 22 18:25:42 2026}. */
    static String date(Instant when) {
        return CTIME.format(ZonedDateTime.ofInstant(when, ZoneId.systemDefault()));
    }

    /** State and writer of each console; a star marks the console of the one who asks. */
    String hosts(List<FakeConsole> consoles, @Nullable Client asking) {
        return lines(
                consoles,
                console -> format(
                        " %-24.24s %c %-4.4s %.40s",
                        console.name(),
                        asking != null && asking.console() == console ? '*' : ' ',
                        console.state().brief(),
                        writer(console)));
    }

    /** Everybody on these consoles and where; a star marks the one who asks. */
    String group(List<FakeConsole> consoles, @Nullable Client asking) {
        return users(consoles, asking, client -> client.console().name());
    }

    /** Everybody on these consoles and since when. */
    String who(List<FakeConsole> consoles, @Nullable Client asking) {
        return users(consoles, asking, client -> date(client.since()));
    }

    /** Device and speed of each console. */
    String examine(List<FakeConsole> consoles) {
        return lines(
                consoles,
                console -> format(" %-24.24s on %-32.32s at %7.7s ", console.name(), device(console), speed(console)));
    }

    /** Fifteen fields a console (PROTOCOL.md 10.4). */
    String info(List<FakeConsole> consoles) {
        return lines(consoles, new InfoLine(host)::text);
    }

    private String users(List<FakeConsole> consoles, @Nullable Client asking, Function<Client, String> last) {
        return consoles.stream()
                .flatMap(console -> console.clients().stream())
                .sorted((a, b) -> Long.compare(b.serial(), a.serial()))
                .map(client -> format(
                        " %-32.32s %c %-7.7s %6s %s\r\n",
                        client.acid(),
                        client == asking ? '*' : ' ',
                        presence(client),
                        idle(client.idle()),
                        last.apply(client)))
                .collect(Collectors.joining());
    }

    private static String presence(Client client) {
        if (client.presence() == Client.Presence.CALLED || client.presence() == Client.Presence.SUSPENDED) {
            return "stopped";
        }
        return client.writes() ? "attach" : "spy";
    }

    /** {@code 0:00} to {@code 23:59}, {@code 1 day}, {@code 2 days}, {@code 10days}. */
    static String idle(Duration idle) {
        long days = idle.toDays();
        if (days == 0) {
            return format("%d:%02d", idle.toHours(), idle.toMinutesPart());
        }
        return days + (days == 1 ? " day" : days < 10 ? " days" : "days");
    }

    private static String writer(FakeConsole console) {
        Client writer = console.access().writer();
        if (writer != null) {
            return writer.acid();
        }
        return console.clients().isEmpty() ? "<none>" : "<spies>";
    }

    private static String device(FakeConsole console) {
        return switch (console.setup().kind) {
            case EXEC -> console.line().everUp() ? "/dev/pts/1" : "(null)";
            case HOST -> {
                String[] address = console.setup().command.split(",", -1);
                yield address[0] + "/" + address[1];
            }
            case NOOP -> "NOOP";
        };
    }

    private static String speed(FakeConsole console) {
        return switch (console.setup().kind) {
            case EXEC -> "Local";
            case HOST -> "Netwk";
            case NOOP -> "NOOP";
        };
    }

    private static String lines(List<FakeConsole> consoles, Function<FakeConsole, String> line) {
        return consoles.stream().map(line).map(text -> text + "\r\n").collect(Collectors.joining());
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
