package org.rcons.testbed.fake;

import java.util.function.Consumer;

/** A line of text that the server echoes and edits; only CR ends it (PROTOCOL.md 11.3). */
final class TextKeys implements Keys {

    private static final int BEL = 0x07;

    private final Client client;
    private final Consumer<String> done;
    private final StringBuilder text = new StringBuilder();

    private TextKeys(Client client, Consumer<String> done) {
        this.client = client;
        this.done = done;
    }

    /** {@code ^Ecb}: a message to everybody on the console. */
    static Keys message(Client client) {
        client.say("Enter message: ");
        return new TextKeys(client, text -> client.console().messageAll("[" + client.acid() + ": " + text + "]\r\n"));
    }

    /** {@code ^Ecn}: a note in the log file. */
    static Keys note(Client client, Consumer<String> write) {
        client.say("Enter note: ");
        return new TextKeys(client, write);
    }

    @Override
    public Keys octet(int octet) {
        if (octet == '\r') {
            client.say("]\r\n");
            done.accept(text.toString());
            return new PlainKeys(client);
        }
        if (octet == '\b' || octet == 0x7F) {
            erase(1);
        } else if (octet == 0x15) {
            erase(text.length());
        } else if (octet == BEL || (octet >= ' ' && octet < 0x7F)) {
            text.append((char) octet);
            client.say(String.valueOf((char) octet));
        }
        return this;
    }

    private void erase(int count) {
        int erased = Math.min(count, text.length());
        text.setLength(text.length() - erased);
        client.say("\b \b".repeat(erased));
    }
}
