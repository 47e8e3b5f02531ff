package org.rcons.capture.fleet;

import org.jspecify.annotations.Nullable;
import org.rcons.protocol.session.ConserverException;
import org.rcons.protocol.session.EndCause;

/**
 * What becomes of one attempt to open a console: {@link #opened} at most once, then any {@link #output}; {@link #ended}
 * once, last, whatever happens.
 *
 * @param <D> what is opened
 */
interface Visit<D extends Door> {
    /** It is open. */
    void opened(D door);

    /** It showed this; the array is the visit's own. */
    void output(byte[] bytes);

    /** It is over, with the details if there are any. */
    void ended(EndCause cause, @Nullable ConserverException failure);
}
