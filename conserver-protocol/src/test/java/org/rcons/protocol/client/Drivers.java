package org.rcons.protocol.client;

/** The drivers, as parameters of tests. */
enum Drivers {
    BLOCKING {
        @Override
        Driver open(ClientOptions options) {
            return new BlockingDriver(options);
        }
    },
    NETTY {
        @Override
        Driver open(ClientOptions options) {
            return new NettyDriver(options);
        }
    };

    abstract Driver open(ClientOptions options);
}
