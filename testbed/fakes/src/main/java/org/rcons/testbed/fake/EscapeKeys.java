package org.rcons.testbed.fake;

import java.time.Instant;

/** {@code [} is out; the next byte is a command (PROTOCOL.md 11.3). */
final class EscapeKeys implements Keys {

    private static final String UNKNOWN = "unknown -- use `?']\r\n";

    private final Client client;
    private final FakeConsole console;

    EscapeKeys(Client client) {
        this.client = client;
        this.console = client.console();
    }

    @Override
    public Keys octet(int octet) {
        Keys plain = new PlainKeys(client);
        switch (octet) {
            case '.', 0x03, 0x04 -> disconnect();
            case ';' -> {
                return connectOrMove();
            }
            case 'z', 0x1A -> {
                return client.limited() ? unknown() : suspend('Z');
            }
            case '|' -> {
                return client.limited() || !client.writes() ? unknown() : localCommand();
            }
            case 'b' -> {
                return TextKeys.message(client);
            }
            case 'n' -> {
                return note();
            }
            case 'P' -> {
                return NumberKeys.playback(client);
            }
            case 'R' -> {
                return NumberKeys.replay(client);
            }
            case 'e' -> {
                return RedefinitionKeys.begin(client);
            }
            case 'l' -> {
                return client.writes() ? BreakKeys.begin(client) : unknown();
            }
            case '!' -> {
                return client.writes() ? TaskKeys.begin(client) : unknown();
            }
            case '\\' -> {
                return client.writes() ? QuoteKeys.begin(client) : say("attach to send character]\r\n");
            }
            case ' ', '\r', '\n' -> say("ignored]\r\n");
            default -> {
                return immediate(octet) ? plain : unknown();
            }
        }
        return plain;
    }

    /** The commands that need no further byte; false if the byte is none of them. */
    private boolean immediate(int octet) {
        return probe(octet) || new LineCommands(client).run(octet) || new ReportCommands(client).run(octet);
    }

    private boolean probe(int octet) {
        if (octet == 0xD6) {
            client.probe(Texts.VERSION_NUMBER + "]\r\n");
        } else if (octet == 'm') {
            String motd = console.setup().motd;
            client.probe(motd.isEmpty() ? "-- MOTD --]\r\n" : "-- MOTD -- " + motd + "]\r\n");
        } else if (octet == '=' && !client.everConnected()) {
            client.probe(state());
        } else {
            return false;
        }
        return true;
    }

    private String state() {
        return console.state() == FakeConsole.State.UP
                ? "up]\r\n"
                : "`" + console.name() + "' -- console is " + console.state().text() + "]\r\n";
    }

    private void disconnect() {
        client.say("disconnect]\r\n");
        client.connection().close();
    }

    private Keys connectOrMove() {
        if (client.everConnected()) {
            return client.limited() ? unknown() : suspend('G');
        }
        client.connect();
        return new PlainKeys(client);
    }

    private Keys suspend(char command) {
        client.connection().control(command);
        client.suspend();
        return new SuspendedKeys(client);
    }

    private Keys localCommand() {
        client.connection().control('E');
        client.presence(Client.Presence.WAITING);
        return new LocalCommandKeys(client, false);
    }

    private Keys note() {
        if (!console.log().open()) {
            return say("no log file on this console]\r\n");
        }
        return TextKeys.note(
                client, text -> console.log().note("NOTE -- " + client.acid() + ": " + text, Instant.now()));
    }

    private Keys unknown() {
        return say(UNKNOWN);
    }

    private Keys say(String text) {
        client.say(text);
        return new PlainKeys(client);
    }
}
