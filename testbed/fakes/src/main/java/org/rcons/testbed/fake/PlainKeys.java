package org.rcons.testbed.fake;

/** Ordinary input: for the console, unless the escape pair begins. */
final class PlainKeys implements Keys {

    private final Client client;

    PlainKeys(Client client) {
        this.client = client;
    }

    @Override
    public Keys octet(int octet) {
        if (octet == client.escape().first()) {
            return new BegunKeys(client);
        }
        client.type(octet);
        return this;
    }

    /** The first byte of the pair was seen; said twice it goes to the console once, and is still seen. */
    private record BegunKeys(Client client) implements Keys {

        @Override
        public Keys octet(int octet) {
            if (octet == client.escape().second()) {
                client.flush();
                client.bracket();
                return new EscapeKeys(client);
            }
            client.type(client.escape().first());
            if (octet == client.escape().first()) {
                return this;
            }
            client.type(octet);
            return new PlainKeys(client);
        }
    }
}
