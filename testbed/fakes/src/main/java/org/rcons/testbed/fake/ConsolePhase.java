package org.rcons.testbed.fake;

/** The console stage: every byte is taken by the {@link Keys} of the moment (PROTOCOL.md 11.2). */
final class ConsolePhase implements Phase {

    private final Client client;
    private Keys keys;

    ConsolePhase(Client client) {
        this.client = client;
        this.keys = new PlainKeys(client);
        client.bumped(() -> keys = keys.bumped());
    }

    @Override
    public void octet(int octet) {
        client.touched();
        keys = keys.octet(octet);
    }

    @Override
    public void control(int command) {
        keys = keys.control(command);
    }

    @Override
    public void idle() {
        client.flush();
    }

    @Override
    public void left() {
        client.leave();
    }
}
