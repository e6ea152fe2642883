package org.dialogueplatform.recommendations.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What became of one's own recommendations, over HTTP. */
@Path("/api/v1/my-news")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "My work")
@APIResponse(responseCode = "default", ref = "Problem")
public class MyNewsResource {

    private final News news;
    private final CurrentActor actor;

    @Inject
    MyNewsResource(News news, CurrentActor actor) {
        this.news = news;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.REPRESENTATIVE)
    @Operation(operationId = "listMyNews", summary = "List what happened to the recommendations one's organisation proposed, newest first", description = "Every step of their procedure, every position taken on them and every published assessment.")
    @APIResponse(responseCode = "200", description = "A page of news")
    public RestResponse<Page<NewsItem>> list(@Valid @BeanParam PageRequest page) {
        var organisation = actor.get().organisation();
        if (organisation == null) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "News is for those who act for an organisation.");
        }
        return page.answer(news.of(organisation, page.wanted()), News.Row::item);
    }
}
