package org.rcons.testbed.fake;

/** The escape commands about write access and about the line itself (PROTOCOL.md 11.3, 11.6). */
final class LineCommands {

    private final Client client;
    private final FakeConsole console;

    LineCommands(Client client) {
        this.client = client;
        this.console = client.console();
    }

    /** False if the byte is no such command, or needs write access that the client has not. */
    boolean run(int octet) {
        switch (octet) {
            case 'a' -> client.say(console.access().ask(client) + "]\r\n");
            case 'f' -> client.say(console.access().force(client) + "]\r\n");
            case 'o' -> reopen();
            default -> {
                return client.writes() && runAsWriter(octet);
            }
        }
        return true;
    }

    private boolean runAsWriter(int octet) {
        switch (octet) {
            case 's' -> spy();
            case 'c' -> client.say(console.line().toggleFlowControl() + "]\r\n");
            case 'd' -> down();
            case 'L' -> logging();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void spy() {
        client.say("spying]\r\n");
        console.access().watch(client);
        client.promoteIfMischievous();
    }

    private void down() {
        boolean wasUp = console.state() != FakeConsole.State.DOWN;
        client.say(wasUp ? "line down]\r\n" : "ok]\r\n");
        if (wasUp) {
            console.line().down();
            console.messageOthers(client, "[line down by " + client.acid() + "]\r\n");
        }
    }

    private void reopen() {
        if (!client.writes()) {
            client.say("attach to reopen]\r\n");
            return;
        }
        String connecting = console.setup().kind == ConsoleSetup.Kind.HOST ? "connecting..." : "";
        client.say(connecting + (console.line().reopen() ? "up]\r\n" : "down]\r\n"));
    }

    private void logging() {
        boolean on = console.log().toggle(client.acid());
        client.say(on ? "logging on]\r\n" : "logging off]\r\n");
    }
}
