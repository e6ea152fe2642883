package org.dialogueplatform.recommendations.imports;

import static org.awaitility.Awaitility.await;
import static org.dialogueplatform.recommendations.Caller.secretariat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Files as UPR Info would export them, and what it takes to import them. */
public final class Exports {

    static final String IMPORTS = "/api/v1/recommendations/imports";

    private static final String HEADER = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";

    private Exports() {
    }

    /** A row addressed to a State. */
    public static String row(String to, String text, String from, String response, String issues, int session) {
        return to + ",Asia,\"OSCE, OIC\"," + text + "," + from + ",WEOG,EU," + response + ",4,\"" + issues + "\"," + session;
    }

    public static byte[] file(List<String> rows) {
        return file(rows, "\n", StandardCharsets.UTF_8);
    }

    static byte[] file(List<String> rows, String lineEnd, Charset encoding) {
        return (HEADER + lineEnd + String.join(lineEnd, rows) + lineEnd).getBytes(encoding);
    }

    /** Hands a file in; gives the address of its import. */
    public static String handIn(byte[] file, String... statesUnderReview) {
        return handIn(form(file), statesUnderReview);
    }

    static String handInDry(byte[] file) {
        return handIn(form(file).multiPart("dryRun", "true"));
    }

    static RequestSpecification form(byte[] file) {
        return secretariat().contentType("multipart/form-data").multiPart("file", "export.csv", file, "text/csv")
                .multiPart("format", "UPR_INFO_CSV");
    }

    private static String handIn(RequestSpecification form, String... statesUnderReview) {
        for (String state : statesUnderReview) {
            form.multiPart("statesUnderReview", state);
        }
        return form.post(IMPORTS).then().log().ifValidationFails().statusCode(202).extract().header("Location");
    }

    /** Waits until the import has finished; gives its result. */
    public static JsonPath finished(String location) {
        return finished(location, Duration.ofMinutes(1));
    }

    static JsonPath finished(String location, Duration patience) {
        var result = new AtomicReference<JsonPath>();
        await().atMost(patience).pollInterval(Duration.ofMillis(50)).until(() -> {
            result.set(read(location));
            return result.get().get("finishedAt") != null;
        });
        return result.get();
    }

    static JsonPath read(String location) {
        return secretariat().get(location).then().statusCode(200).extract().jsonPath();
    }
}
