package org.dialogueplatform.recommendations;

import static org.dialogueplatform.recommendations.Caller.secretariat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans and measures brought, through the interface, to where a test begins. */
public final class Measures {

    public static final String PATH = "/api/v1/measures/";

    private static final String PLANS = "/api/v1/plans";

    private Measures() {
    }

    /** A plan of the years 2022 to 2026, not published. */
    public static String plan(String more) {
        return secretariat().body("""
                {"title":{"original":"en","translations":{"en":{"text":"Follow-up plan"}}},
                 "legalAct":"Resolution No. 258 of 28 April 2022","validFrom":"2022-04-28","validTo":"2026-12-31"%s}"""
                .formatted(more)).post(PLANS).then().statusCode(201).extract().path("id");
    }

    public static void publish(String plan) {
        secretariat().post(PLANS + "/" + plan + "/publication").then().statusCode(200);
    }

    /** A measure that this organisation carries out. */
    public static String measure(String plan, String term, UUID agency) {
        return Eventually.created(() -> secretariat().body("""
                {"number":"2","name":{"original":"en","translations":{"en":{"text":"Proposal for accession"}}},
                 "completionForm":{"original":"en","translations":{"en":{"text":"Proposals to the commission"}}},"term":"%s",
                 "agencies":[{"organisationId":"%s"}]}""".formatted(term, agency)).post(PLANS + "/" + plan + "/measures"));
    }

    /** Says that a measure stands for these recommendations. */
    public static void link(String measure, String... recommendations) {
        secretariat().header("If-Match", "*").body(Map.of("recommendations", List.of(recommendations)))
                .put(PATH + measure + "/recommendations").then().statusCode(200);
    }
}
