package dev.rebound.application.contacts;

import dev.rebound.application.posting.Recorded;
import dev.rebound.application.posting.RecordsSomething;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContactCalls {

    private final Contacts contacts;

    ContactCalls(Contacts contacts) {
        this.contacts = contacts;
    }

    @Operation(
            summary = "Add a contact",
            description = "Data of a third person: it stays in this service and is never published. Up to 50 for one"
                    + " candidacy, then 409 too-many-contacts. 404 if there is no such candidacy of yours.")
    @RecordsSomething
    @PostMapping("/api/candidacies/{id}/contacts")
    ResponseEntity<Recorded> add(Call call, @PathVariable UUID id, @Valid @RequestBody NewContact contact) {
        return Recorded.answer(contacts.add(call, id, contact), Contacts.idOf(call, id));
    }

    @Operation(
            summary = "Correct a contact",
            description = "Replaces all that is known of them: what is left out is gone. What is the same already"
                    + " changes nothing. 404 if there is no such candidacy or contact of yours; 412 if If-Match is given"
                    + " and the candidacy has changed since.")
    @PutMapping("/api/candidacies/{id}/contacts/{contact}")
    ResponseEntity<Recorded> correct(
            Call call, @PathVariable UUID id, @PathVariable UUID contact, @Valid @RequestBody NewContact corrected) {
        return Recorded.changed(contacts.correct(call, id, contact, corrected), contact);
    }

    @Operation(
            summary = "Remove a contact",
            description = "If they brought the news of a rejection, nobody is named for it any more. The history keeps"
                    + " that there was one. 404 if there is no such candidacy or contact of yours; 412 if If-Match is"
                    + " given and the candidacy has changed since.")
    @DeleteMapping("/api/candidacies/{id}/contacts/{contact}")
    ResponseEntity<Recorded> remove(Call call, @PathVariable UUID id, @PathVariable UUID contact) {
        return Recorded.changed(contacts.remove(call, id, contact), contact);
    }
}
