package org.rcons.macs;

import java.util.List;
import org.rcons.capture.watch.Follower;

/** Something that follows a console and finds its adapters. Implemented beside {@link Follower}. */
public interface MacSource {
    /** The adapters so far, in the order in which the node showed them, the first that got an address first. */
    List<Adapter> adapters();

    /** This, as the one who follows. */
    Follower follower();
}
