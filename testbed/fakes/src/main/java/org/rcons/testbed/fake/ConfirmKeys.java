package org.rcons.testbed.fake;

/**
 * {@code confirm? [y/N]} before a break or a task.
 *
 * @param confirmed done if the answer is y
 */
record ConfirmKeys(Client client, Runnable confirmed) implements Keys {

    static Keys begin(Client client, Runnable confirmed) {
        client.say("confirm? [y/N] ");
        return new ConfirmKeys(client, confirmed);
    }

    @Override
    public Keys octet(int octet) {
        if (octet == 'y' || octet == 'Y') {
            client.say("y ");
            confirmed.run();
        } else {
            client.say("n aborted]\r\n");
        }
        return new PlainKeys(client);
    }
}
