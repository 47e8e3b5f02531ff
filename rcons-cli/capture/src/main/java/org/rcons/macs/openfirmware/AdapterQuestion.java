package org.rcons.macs.openfirmware;

/** A question about one adapter, within the time for that adapter. */
abstract class AdapterQuestion extends Question {
    private final Visit visit;

    AdapterQuestion(Visit visit) {
        super(visit.inquiry());
        this.visit = visit;
    }

    final Visit visit() {
        return visit;
    }

    @Override
    public long ticks() {
        return Math.max(1, Math.min(super.ticks(), inquiry().ticksLeft()));
    }

    @Override
    boolean mayRepeat() {
        return inquiry().ticksLeft() > 0;
    }
}
