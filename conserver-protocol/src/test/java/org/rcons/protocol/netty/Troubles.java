package org.rcons.protocol.netty;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.rcons.testbed.fake.Misbehaviour;
import org.rcons.testbed.fake.Mischief;
import org.rcons.testbed.fake.Moment;
import org.rcons.testbed.fake.Stage;

/** Everything that a fake conserver can do wrong without TLS, at every answer that a client may wait for. */
final class Troubles {
    private static final Set<Misbehaviour> WITH_TLS =
            EnumSet.of(Misbehaviour.BYTES_BEHIND_SSL_OK, Misbehaviour.TLS_GARBAGE);

    private Troubles() {}

    static Stream<Mischief> at(Stage stage, Moment... moments) {
        return Stream.of(Misbehaviour.values())
                .filter(how -> !WITH_TLS.contains(how))
                .flatMap(how -> Stream.of(moments).map(when -> new Mischief(how, when, Set.of(stage))));
    }
}
