package org.rcons.testbed.fake;

import java.util.List;

/** The escape commands that only tell something (PROTOCOL.md 11.3). */
final class ReportCommands {

    private final Client client;
    private final FakeConsole console;
    private final Group group;
    private final Listing listing;

    ReportCommands(Client client) {
        this.client = client;
        this.console = client.console();
        this.group = console.group();
        this.listing = new Listing(client.connection().host());
    }

    /** False if the byte is no such command. */
    boolean run(int octet) {
        switch (octet) {
            case '?', 'h' -> client.say(EscapeHelp.text(client));
            case 'v' -> client.say(Texts.VERSION + "]\r\n");
            case 'g' -> client.say("group ctl_" + group.port() + "]\r\n" + listing.group(group.listed(), client));
            case 'w' -> client.say("who " + console.name() + "]\r\n" + listing.who(List.of(console), client));
            case 'u' -> client.say("hosts]\r\n" + listing.hosts(group.listed(), client));
            case 'x' -> client.say("examine]\r\n" + listing.examine(group.listed()));
            case 'i' -> client.say("info]\r\n" + listing.info(group.listed()));
            case 'p' -> client.say("playback]\r\n" + console.log().last(client.playback()));
            case 'r' -> client.say("replay]\r\n" + console.log().last(client.replay()));
            case 0x12 -> client.say("^R]\r\n" + console.log().last(1));
            default -> {
                return false;
            }
        }
        return true;
    }
}
