package org.rcons.testbed.fake;

/** The client stopped itself or looks for another console; any byte resumes and is dropped (PROTOCOL.md 11.7). */
record SuspendedKeys(Client client) implements Keys {

    @Override
    public Keys octet(int octet) {
        client.say(" -- " + client.resume() + "]\r\n");
        return new PlainKeys(client);
    }
}
