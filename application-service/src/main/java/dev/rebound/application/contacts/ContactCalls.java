package dev.rebound.application.contacts;

import dev.rebound.application.posting.Recorded;
import dev.rebound.application.posting.RecordsSomething;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
}
