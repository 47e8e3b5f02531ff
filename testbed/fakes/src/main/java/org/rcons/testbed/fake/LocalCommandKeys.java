package org.rcons.testbed.fake;

/**
 * A local command of the client (PROTOCOL.md 11.8): first its input is thrown away, then, while the command runs, all
 * of it goes to the console.
 *
 * @param running whether the client said that the command runs
 */
record LocalCommandKeys(Client client, boolean running) implements Keys {

    @Override
    public Keys octet(int octet) {
        if (running) {
            client.type(octet);
        }
        return this;
    }

    @Override
    public Keys control(int command) {
        if (command == '.') {
            client.flush();
            client.presence(Client.Presence.CONNECTED);
            return new PlainKeys(client);
        }
        if (command == 'E' && !running) {
            client.presence(Client.Presence.LOCAL_COMMAND);
            client.say(client.writes() ? "[rw]\r\n" : "[ro]\r\n");
            return new LocalCommandKeys(client, true);
        }
        return this;
    }

    @Override
    public Keys bumped() {
        client.connection().control('.');
        client.presence(Client.Presence.CONNECTED);
        return new PlainKeys(client);
    }
}
