package org.rcons.testbed.fake;

/**
 * {@code ^Ec\}: three octal digits, then one byte for the console and {@code ]} without a line end.
 *
 * @param value of the digits so far
 * @param digits how many
 */
record QuoteKeys(Client client, int value, int digits) implements Keys {

    static Keys begin(Client client) {
        client.say("quote \\");
        return new QuoteKeys(client, 0, 0);
    }

    @Override
    public Keys octet(int octet) {
        if (octet < '0' || octet > '7') {
            client.say(" aborted]\r\n");
            return new PlainKeys(client);
        }
        client.say(String.valueOf((char) octet));
        QuoteKeys next = new QuoteKeys(client, value * 8 + octet - '0', digits + 1);
        if (next.digits < 3) {
            return next;
        }
        client.say("]");
        client.type(next.value & 0xFF);
        return new PlainKeys(client);
    }
}
