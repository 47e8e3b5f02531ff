package org.rcons.testbed.fake;

import java.util.function.IntConsumer;

/** {@code ^EcP} and {@code ^EcR}: up to four digits and CR; nothing prints the value as it is. */
final class NumberKeys implements Keys {

    private static final int DIGITS = 4;

    private final Client client;
    private final int current;
    private final IntConsumer done;
    private final StringBuilder digits = new StringBuilder();

    private NumberKeys(Client client, int current, IntConsumer done) {
        this.client = client;
        this.current = current;
        this.done = done;
    }

    static Keys playback(Client client) {
        client.say("set playback (" + client.playback() + "): ");
        return new NumberKeys(client, client.playback(), client::playback);
    }

    static Keys replay(Client client) {
        client.say("set replay (" + client.replay() + "): ");
        return new NumberKeys(client, client.replay(), client::replay);
    }

    @Override
    public Keys octet(int octet) {
        if (octet == '\r') {
            return end();
        }
        if (octet >= '0' && octet <= '9' && digits.length() < DIGITS) {
            digits.append((char) octet);
            client.say(String.valueOf((char) octet));
        } else if ((octet == '\b' || octet == 0x7F) && !digits.isEmpty()) {
            digits.setLength(digits.length() - 1);
            client.say("\b \b");
        }
        return this;
    }

    private Keys end() {
        if (digits.isEmpty()) {
            client.say(current + "]\r\n");
        } else {
            done.accept(Integer.parseInt(digits.toString()));
            client.say("]\r\n");
        }
        return new PlainKeys(client);
    }
}
