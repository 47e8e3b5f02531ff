package org.rcons.capture.fleet;

/** Between two attempts. */
final class Pausing extends Stage {
    private final long until;

    Pausing(ConsoleLife life, long until) {
        super(life);
        this.until = until;
    }

    /** A place in a group is for those who go there. */
    @Override
    void enter() {
        life.dropPlace();
    }

    @Override
    long due() {
        return Math.min(until, super.due());
    }

    @Override
    void atDue(long now) {
        if (now >= super.due()) {
            life.outOfTime();
        } else {
            life.become(new Locating(life));
        }
    }
}
