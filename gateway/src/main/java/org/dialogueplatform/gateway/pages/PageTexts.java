package org.dialogueplatform.gateway.pages;

import org.dialogueplatform.platform.problem.ProblemType;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the pages; each language has a file in {@code messages}. */
@MessageBundle("page")
public interface PageTexts {

    @Message
    String summary();

    @Message
    String signIn();

    @Message
    String signOut();

    @Message
    String forDevelopers();

    @Message
    String api();

    @Message
    String document();

    @Message
    String asJson();

    @Message
    String problems();

    @Message
    String collections();

    @Message
    String toFront();

    @Message
    String welcomeTitle();

    @Message
    String welcomeSignIn();

    @Message
    String welcomeReady();

    @Message
    String accept();

    @Message
    String accepted();

    @Message
    String invitationGone();

    @Message
    String sessionOver();

    @Message
    String notNow();

    @Message
    String noInvitation();

    @Message
    String needsScript();

    @Message
    String troubleTitle(Trouble trouble);

    @Message
    String troubleAdvice(Trouble trouble);

    @Message
    String problemsTitle();

    @Message
    String problemsIntro();

    @Message
    String problemMeans();

    @Message
    String problemRemedy();

    @Message
    String problemExample();

    @Message
    String problemRules();

    @Message
    String problemRulesIntro();

    @Message
    String allProblems();

    @Message
    String exampleNotFound();

    @Message
    String exampleTransition();

    @Message
    String exampleReference();

    @Message
    String means(ProblemType type);

    @Message
    String remedy(ProblemType type);
}
