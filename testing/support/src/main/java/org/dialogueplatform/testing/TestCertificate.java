package org.dialogueplatform.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A certificate that a test makes for itself, as PEM files; nobody vouches for it but itself.
 *
 * @param certificate what those who connect are to trust
 * @param key the private key, readable by its owner only
 * @param both one after the other, as Kafka wants them
 */
public record TestCertificate(Path certificate, Path key, Path both) {

    private static final String PASSWORD = "of-no-use-to-anybody";

    /**
     * @param folder an empty one
     * @param names whose it is, as in "dns:localhost,ip:127.0.0.1"
     */
    public static TestCertificate of(Path folder, String names) throws IOException, InterruptedException {
        Path store = folder.resolve("store.p12");
        int exitCode = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=test", "-ext", "san=" + names,
                "-ext", "bc=ca:true", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
                PASSWORD).redirectErrorStream(true).redirectOutput(Redirect.INHERIT).start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        try {
            KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            String certificate = pem("CERTIFICATE", made.getCertificate("server").getEncoded());
            String key = pem("PRIVATE KEY", made.getKey("server", PASSWORD.toCharArray()).getEncoded());
            return new TestCertificate(write(folder.resolve("certificate.pem"), certificate),
                    write(folder.resolve("key.pem"), key), write(folder.resolve("both.pem"), key + certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes) + "\n-----END "
                + what + "-----\n";
    }

    private static Path write(Path file, String pem) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, pem);
    }
}
