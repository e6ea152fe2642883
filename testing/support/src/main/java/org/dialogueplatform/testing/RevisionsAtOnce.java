package org.dialogueplatform.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Many who read the same version of something, and revise it at the same moment (checks S13). */
public final class RevisionsAtOnce {

    private static final int MANY = 100;

    private RevisionsAtOnce() {
    }

    /**
     * Of a hundred one is let through and the others hear that it is no more what they read; who does not say what was read is
     * refused.
     *
     * @param path of what is revised
     * @param tag under which it was read
     * @param revision the revision of that number, different from all others
     */
    public static void oneOfAHundredIsLetThrough(String path, String tag, IntFunction<RequestSpecification> revision) {
        List<Response> answers = AtOnce.run(IntStream.range(0, MANY)
                .<Callable<Response>> mapToObj(no -> () -> revision.apply(no).header("If-Match", tag).put(path)).toList());

        Map<Integer, Long> statuses = answers.stream().map(Response::statusCode)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(Map.of(200, 1L, 412, MANY - 1L), statuses);
        answers.stream().filter(answer -> answer.statusCode() == 412).forEach(answer -> answer.then()
                .contentType("application/problem+json").body("type", equalTo("/problems/stale-version")));
        revision.apply(MANY).put(path).then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
    }
}
