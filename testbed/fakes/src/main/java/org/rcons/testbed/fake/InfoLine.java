package org.rcons.testbed.fake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of {@code info}: fifteen fields with colons between, nothing escaped (PROTOCOL.md 10.4). */
final class InfoLine {

    private static final int SECONDS_AN_HOUR = 3600;

    private final Host host;

    InfoLine(Host host) {
        this.host = host;
    }

    String text(FakeConsole console) {
        ConsoleSetup setup = console.setup();
        return String.join(
                ":",
                List.of(
                        console.name(),
                        server(console),
                        String.valueOf(setup.kind.mark),
                        details(console),
                        users(console),
                        console.state().brief(),
                        "rw",
                        log(console),
                        String.valueOf(setup.defaultBreak),
                        "noautoup",
                        String.join(",", setup.listedAliases()),
                        setup.options(),
                        setup.initialization,
                        "0",
                        "\\n"));
    }

    private String server(FakeConsole console) {
        Group group = console.group();
        return host.configuration().serverName() + "," + host.pid(group) + "," + group.port();
    }

    private String details(FakeConsole console) {
        boolean up = console.state() != FakeConsole.State.DOWN;
        return switch (console.setup().kind) {
            case EXEC ->
                console.setup().command
                        + (up ? "," + (host.pid() + 100) : ",0")
                        + (console.line().everUp() ? ",/dev/pts/1" : ",(null)")
                        + (up ? ",5" : ",-1");
            case HOST -> console.setup().command + (up ? ",5" : ",-1");
            case NOOP -> "";
        };
    }

    private static String users(FakeConsole console) {
        Client writer = console.access().writer();
        Stream<String> first = writer == null ? Stream.of() : Stream.of("w@" + writer.acid() + "@" + idle(writer));
        Stream<String> others = console.clients().stream()
                .filter(client -> client != writer)
                .map(client -> mark(client) + "@" + client.acid() + "@" + idle(client) + "@"
                        + (console.access().waits(client) ? "rw" : "ro"));
        return Stream.concat(first, others).collect(Collectors.joining(","));
    }

    private static String mark(Client client) {
        return client.presence() == Client.Presence.CALLED || client.presence() == Client.Presence.SUSPENDED
                ? "s"
                : "r";
    }

    private static long idle(Client client) {
        return client.idle().toSeconds();
    }

    private static String log(FakeConsole console) {
        ConsoleSetup setup = console.setup();
        String marks = setup.marks ? "act,brk,notask," + SECONDS_AN_HOUR : "noact,nobrk,notask,0";
        return setup.logFile + "," + (console.log().muted() ? "nolog" : "log") + "," + marks + ","
                + (console.log().open() ? "4" : "-1");
    }
}
