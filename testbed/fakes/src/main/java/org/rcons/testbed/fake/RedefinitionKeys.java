package org.rcons.testbed.fake;

/**
 * {@code ^Ece}: the two bytes of a new escape pair.
 *
 * @param first the first byte, negative before it is known
 */
record RedefinitionKeys(Client client, int first) implements Keys {

    static Keys begin(Client client) {
        client.probe("redef: ");
        return new RedefinitionKeys(client, -1);
    }

    @Override
    public Keys octet(int octet) {
        if (first < 0) {
            client.say(EscapePair.show(octet) + " ");
            return new RedefinitionKeys(client, octet);
        }
        client.say(EscapePair.show(octet) + "  ok]\r\n");
        client.escape(new EscapePair(first, octet));
        return new PlainKeys(client);
    }
}
