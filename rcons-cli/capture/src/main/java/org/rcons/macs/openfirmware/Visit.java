package org.rcons.macs.openfirmware;

import org.jspecify.annotations.Nullable;
import org.rcons.macs.Adapter;
import org.rcons.macs.Adapter.Reach;
import org.rcons.macs.MacAddress;

/** What is known of the adapter that is visited now. */
final class Visit {
    private final Inquiry inquiry;
    private final String type;
    private final String path;
    private final boolean virtual;
    private String location = Adapter.UNKNOWN;
    private @Nullable MacAddress mac;

    Visit(Inquiry inquiry, String type, String path, boolean virtual) {
        this.inquiry = inquiry;
        this.type = type;
        this.path = path;
        this.virtual = virtual;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    String path() {
        return path;
    }

    void located(String code) {
        location = code;
    }

    /** Keeps what the firmware gave as an address, unless no adapter can have it. Tells whether it does. */
    boolean addressed(String digits) {
        try {
            mac = new MacAddress(digits);
            return true;
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }

    /** On to this step, or to the next adapter if the time for this one is up. */
    Move then(Step step) {
        return inquiry.ticksLeft() > 0 ? new Move.Go(step) : end(Reach.NOT_TRIED);
    }

    /** This adapter is done. */
    Move end(Reach reach) {
        inquiry.found(new Adapter(type, location, mac, path, reach, virtual));
        return inquiry.visitNext();
    }
}
