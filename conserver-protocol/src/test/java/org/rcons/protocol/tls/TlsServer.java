package org.rcons.protocol.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The server end, by Java's TLS as it comes: one connection, which it echoes until close_notify. */
final class TlsServer implements AutoCloseable {

    private static final int LIMIT_MILLIS = 20_000;
    /** Of a GCM record of TLS 1.2: explicit nonce and tag. */
    private static final int GCM_OVERHEAD = 24;

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<String> ending = new CompletableFuture<>();
    private final CompletableFuture<RecordTap> tap = new CompletableFuture<>();
    private final SSLContext context;
    private final boolean anonymous;
    private final boolean wantsCertificate;

    private TlsServer(SSLContext context, boolean anonymous, boolean wantsCertificate) throws IOException {
        this.context = context;
        this.anonymous = anonymous;
        this.wantsCertificate = wantsCertificate;
        listener.setSoTimeout(LIMIT_MILLIS);
        Thread thread = new Thread(this::serve, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    static TlsServer anonymous() throws Exception {
        AnonymousTls.allow();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        return new TlsServer(context, true, false);
    }

    static TlsServer withCertificate(String credentials) throws Exception {
        return new TlsServer(context(credentials, null), false, false);
    }

    static TlsServer demandingCertificate(String credentials, String ca) throws Exception {
        return new TlsServer(context(credentials, ca), false, true);
    }

    int port() {
        return listener.getLocalPort();
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(listener.getInetAddress(), port());
        socket.setSoTimeout(LIMIT_MILLIS);
        return socket;
    }

    /** "closed" after a close_notify, else what went wrong. */
    String ending() throws Exception {
        return ending.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The plain text lengths of the application records that came in, with a GCM suite of TLS 1.2. */
    List<Integer> records() throws Exception {
        return tap.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS).lengths().stream()
                .map(length -> length - GCM_OVERHEAD)
                .toList();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private static SSLContext context(String credentials, @Nullable String ca) throws Exception {
        Credentials own = Credentials.read(Resource.path(credentials), (file, attempt) -> new char[0]);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("own", own.key(), new char[0], own.chain().toArray(new Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), ca == null ? null : trust(ca).getTrustManagers(), null);
        return context;
    }

    private static TrustManagerFactory trust(String ca) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (X509Certificate certificate : PemFile.read(Resource.path(ca)).certificates()) {
            trusted.setCertificateEntry(certificate.getSubjectX500Principal().getName(), certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        return trust;
    }

    private void serve() {
        try (Socket plain = listener.accept()) {
            plain.setSoTimeout(LIMIT_MILLIS);
            RecordTap input = new RecordTap(plain.getInputStream());
            tap.complete(input);
            ending.complete(ended(plain, input));
        } catch (IOException e) {
            ending.complete(e.toString());
        }
    }

    /** What was not read is read at last: with bytes left over the kernel sends a reset, which overtakes an alert. */
    private String ended(Socket plain, RecordTap input) throws IOException {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, input, false)) {
            echo(socket);
            return "closed";
        } catch (IOException | RuntimeException e) {
            plain.shutdownOutput();
            plain.getInputStream().transferTo(OutputStream.nullOutputStream());
            return e.toString();
        }
    }

    private void echo(SSLSocket socket) throws IOException {
        if (anonymous) {
            socket.setEnabledCipherSuites(new String[] {AnonymousTls.SUITE});
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        }
        socket.setNeedClientAuth(wantsCertificate);
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] buffer = new byte[40_000];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
        }
    }
}
