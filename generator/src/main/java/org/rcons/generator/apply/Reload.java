package org.rcons.generator.apply;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.message.Request;
import org.rcons.protocol.session.ConserverException;

/** Makes a running conserver read its file again. */
final class Reload {
    private final Transaction transaction;
    private final @Nullable Door door;

    /**
     * A reload.
     *
     * @param door to the only master that reads the file; null if it cannot be reached, or there are several
     */
    Reload(Transaction transaction, @Nullable Door door) {
        this.transaction = transaction;
        this.door = door;
    }

    /**
     * Does it.
     *
     * @return how it was done, for the user; empty if it was done as asked
     * @throws StepException if it cannot be done that way
     */
    String run(ReloadWay way) throws StepException, ShellException, InterruptedException {
        transaction.reloading();
        return switch (way) {
            case AUTO -> either();
            case PROTOCOL -> required(protocol());
            case SIGNAL -> required(signal());
            case SERVICE -> required(transaction.service("reload"));
            case NONE -> "";
        };
    }

    private String either() throws StepException, ShellException, InterruptedException {
        String refused = protocol();
        if (refused == null) {
            return "";
        }
        String failed = signal();
        if (failed != null) {
            throw new StepException(Step.RELOAD, refused + "; " + failed);
        }
        return "reloaded by signal, for by the protocol: " + refused;
    }

    private static String required(@Nullable String refused) throws StepException {
        if (refused != null) {
            throw new StepException(Step.RELOAD, refused);
        }
        return "";
    }

    private @Nullable String protocol() {
        if (door == null) {
            return "no answer";
        }
        try {
            door.ask(Request.Master.RECONFIG);
            return null;
        } catch (ConserverException e) {
            return e.toLine();
        }
    }

    private @Nullable String signal() throws StepException, ShellException, InterruptedException {
        return transaction.signal() ? null : "no permission to signal conserver";
    }
}
