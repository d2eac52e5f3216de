// Generated from docs/openapi.json by `npm run generate`; never edited.

export interface paths {
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password
         * @description For anyone.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the state of one’s own second factor
         * @description For people, about their own account. Not for keys.
         */
        get: operations["getSecondFactor"];
        put?: never;
        /**
         * Complete a sign-in with a code
         * @description For anyone.
         */
        post: operations["completeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one’s own account
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["getOwnUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register as a customer
         * @description For anyone.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for the next pair of tokens
         * @description For anyone.
         */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one’s own sessions
         * @description For people, about their own account. Not for keys.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of one’s own sessions
         * @description For people, about their own account. Not for keys.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one’s own password; every other session ends
         * @description For people, about their own account. Not for keys.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session, or every one
         * @description For people, about their own account. Not for keys.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start to set up a second factor; its secret is shown only now
         * @description For people, about their own account. Not for keys.
         */
        post: operations["setUpSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor on by a code of it
         * @description For people, about their own account. Not for keys.
         */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get new recovery codes; the former ones work no longer
         * @description For people, about their own account. Not for keys.
         */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/two-factor/turn-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor off
         * @description For people, about their own account. Not for keys.
         */
        post: operations["turnSecondFactorOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/two-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the lost second factor of another account
         * @description For admin (all). Not for keys.
         */
        post: operations["resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an email address by the link that was sent to it
         * @description For anyone.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/resend-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the link that confirms the email address again
         * @description For people, about their own account. Not for keys.
         */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password
         * @description For anyone.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by the link; every session ends
         * @description For anyone.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose the first password of an invited account by the link
         * @description For anyone.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another email address; a link goes to it
         * @description For people, about their own account. Not for keys.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-username": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change or remove the name to sign in with
         * @description For people, about their own account. Not for keys.
         */
        post: operations["changeUsername"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the new email address by the link that was sent to it
         * @description For anyone.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/close-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move one’s own account to the trash; every session ends
         * @description For people, about their own account. Not for keys.
         */
        post: operations["closeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description For admin (all); manager (below admin). Not for keys.
         */
        post: operations["sendInvitation"];
        /**
         * Withdraw an invitation; the account becomes inactive
         * @description For admin (all); manager (below admin). Not for keys.
         */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the personal data of a customer
         * @description For admin (all). Not for keys.
         */
        post: operations["eraseUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description For admin (all); manager, support, fulfilment (own). Not for keys.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create a key; its secret is shown only now
         * @description For admin, manager, support, fulfilment (own). Not for keys.
         */
        post: operations["issueApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an API key
         * @description For admin (all); manager, support, fulfilment (own). Not for keys.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description For admin (all); manager, support, fulfilment (own). Not for keys.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a key; the old one works until the overlap ends
         * @description For admin, manager, support, fulfilment (own). Not for keys.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List service accounts
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["listServiceAccounts"];
        put?: never;
        /**
         * Create an account for programs, which nobody signs in to
         * @description For admin (all). Not for keys.
         */
        post: operations["createServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a service account
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["getServiceAccount"];
        put?: never;
        post?: never;
        /**
         * Move a service account to the trash
         * @description For admin (all). Not for keys.
         */
        delete: operations["deleteServiceAccount"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a service account
         * @description For admin (all). Not for keys.
         */
        patch: operations["updateServiceAccount"];
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description For admin, manager (all). Keys need `users:write`.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["getUser"];
        /**
         * Replace a user: fields that are not named become empty
         * @description For admin (all); manager (below admin); support (customers); manager, support, fulfilment, customer (own). Keys need `users:write`.
         */
        put: operations["replaceUser"];
        post?: never;
        /**
         * Move a user to the trash
         * @description For admin (all); manager (below admin). Keys need `users:write`.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a user
         * @description For admin (all); manager (below admin); support (customers); manager, support, fulfilment, customer (own). Keys need `users:write`.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/users/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders of a user
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listUserOrders"];
        put?: never;
        /**
         * Place an order for a user, or write a draft
         * @description For admin, manager, support (all); customer (own). Keys need `orders:write`.
         */
        post: operations["placeOrderForUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Write a customer down without telling them: no invitation, no password
         * @description For admin, manager, support (all). Keys need `users:write`.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the orders of a customer, and sum up what they have spent
         * @description For admin, manager, support (all). Keys need `reports:read`.
         */
        get: operations["getCustomerFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a duplicate into a customer, or preview what that comes to
         * @description For admin, manager (all). Not for keys.
         */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/personal-data.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is stored about a customer, as a file for programs
         * @description For admin, manager (all); support, fulfilment, customer (own). Not for keys.
         */
        get: operations["getPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/personal-data.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is stored about a customer, as PDF in their language
         * @description For admin, manager (all); support, fulfilment, customer (own). Not for keys.
         */
        get: operations["printPersonalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customer notes of a customer
         * @description For admin, manager, support (all). Keys need `users:read`.
         */
        get: operations["listCustomerNotes"];
        put?: never;
        /**
         * Write a note about a customer, for staff alone
         * @description For admin, manager, support (all). Keys need `users:write`.
         */
        post: operations["noteOnCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer note
         * @description For admin, manager, support (all). Keys need `users:read`.
         */
        get: operations["getCustomerNote"];
        put?: never;
        post?: never;
        /**
         * Remove the words of a note of your own, for a day after it was written
         * @description For admin, manager, support (all). Keys need `users:write`.
         */
        delete: operations["removeCustomerNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order, or write a draft
         * @description For admin, manager, support (all); customer (own). Keys need `orders:write`.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an order
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some fields of an order
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        patch: operations["updateOrder"];
        trace?: never;
    };
    "/channel-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over an order that was placed in another channel, at the prices of that
         * @description For admin, manager (all). Keys need `orders:import`.
         */
        post: operations["importOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events of an order
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listOrderEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments of an order
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listOrderPayments"];
        put?: never;
        /**
         * Record a payment for an order
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipments of an order
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listOrderShipments"];
        put?: never;
        /**
         * Record a shipment: all that is left, or some lines
         * @description For admin, manager, fulfilment (all). Keys need `orders:write`.
         */
        post: operations["shipOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refunds of an order
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listOrderRefunds"];
        put?: never;
        /**
         * Record a refund of an order
         * @description For admin, manager (all). Keys need `orders:write`.
         */
        post: operations["refundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a payment
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipments
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listShipments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a shipment
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["getShipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct carrier, tracking number or tracking link of a shipment
         * @description For admin, manager, fulfilment (all). Keys need `orders:write`.
         */
        patch: operations["correctShipment"];
        trace?: never;
    };
    "/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refunds
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a refund
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["getRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an order to another status; its `allowed_actions` say which
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:write`.
         */
        post: operations["transitionOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/refund-waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Waive the amount that is due for refund, or some of it
         * @description For admin, manager (all). Keys need `orders:write`.
         */
        post: operations["waiveRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/payment-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to the customer what is still to be paid, and how
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["remindOfPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a shipment that has not left: its units are reserved again
         * @description For admin, manager, fulfilment (all). Keys need `orders:write`.
         */
        post: operations["cancelShipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/voids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a payment that was recorded by mistake
         * @description For admin, manager (all). Keys need `orders:write`.
         */
        post: operations["voidPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/packing-slip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Packing slip of an order as PDF, in its customer’s language
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:read`.
         */
        get: operations["printPackingSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/pick-list.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has to be fetched for an order, or several, by place and SKU, as PDF
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:read`.
         */
        get: operations["printPickList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an invoice
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices of an order
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listOrderInvoices"];
        put?: never;
        /**
         * Issue the invoice of an order, with the next number of its series
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["issueInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what remains of an invoice by a credit note
         * @description For admin, manager (all). Keys need `orders:write`.
         */
        post: operations["creditInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invoice or credit note to the customer, with its PDF
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["mailInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice or credit note as PDF, with the electronic one within it (Factur-X)
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["printInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/document.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An invoice or credit note as electronic invoice: EN 16931 in UBL 2.1 or CII
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["getElectronicInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change lines, prices, shipping or addresses of a placed order, or preview what a change comes to
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["editOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put tags on an order, or take some off
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["tagOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List comments of an order
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:read`.
         */
        get: operations["listOrderComments"];
        put?: never;
        /**
         * Write a comment on an order, for staff alone
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:write`.
         */
        post: operations["commentOnOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/order-comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a comment
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:read`.
         */
        get: operations["getComment"];
        put?: never;
        post?: never;
        /**
         * Remove the words of a comment of your own, for a day after it was written
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:write`.
         */
        delete: operations["removeComment"];
        options?: never;
        head?: never;
        /**
         * Edit a comment of your own, for a day after it was written
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:write`.
         */
        patch: operations["editComment"];
        trace?: never;
    };
    "/orders/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List returns of an order
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listOrderReturns"];
        put?: never;
        /**
         * Ask to send units of an order back; staff may approve it or receive the goods at once
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:write`.
         */
        post: operations["requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List returns
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a return
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["getReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a return, with what the customer reads about sending the goods
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["approveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/declines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a return, for a reason that the customer reads
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["declineReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a return off whose goods have not arrived
         * @description For admin, manager, support (all); customer (own). Keys need `orders:write`.
         */
        post: operations["cancelReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that goods of a return have arrived: all of it, or some lines
         * @description For admin, manager, support, fulfilment (all). Keys need `orders:write`.
         */
        post: operations["receiveReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle a return that was received without paying anything back for it
         * @description For admin, manager, support (all). Keys need `orders:write`.
         */
        post: operations["closeReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place an order for what the customer gets in exchange, paid with what is due for refund
         * @description For admin, manager (all). Keys need `orders:write`.
         */
        post: operations["exchangeReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns/{id}/return-slip.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The slip that goes into the parcel of an approved return, as PDF
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["printReturnSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened, in the order in which it was stored, and wait for more
         * @description For admin, manager, support, fulfilment (all); customer (own); anyone (published); anyone (kept). Keys need `orders:read` or `products:read` or `stock:read` or `users:read`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys without `products:read` are anyone.
         */
        get: operations["listProducts"];
        /**
         * Create or update up to 1,000 products, with their variants
         * @description For admin, manager (all). Keys need `products:write`.
         */
        put: operations["upsertProducts"];
        /**
         * Create a product with its variants, all or nothing
         * @description For admin, manager (all). Keys need `products:write`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a product
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys without `products:read` are anyone.
         */
        get: operations["getProduct"];
        /**
         * Replace a product: fields that are not named become empty
         * @description For admin, manager (all). Keys need `products:write`.
         */
        put: operations["replaceProduct"];
        post?: never;
        /**
         * Move a product to the trash
         * @description For admin, manager (all). Keys need `products:write`.
         */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a product
         * @description For admin, manager (all). Keys need `products:write`.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List variants
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys without `products:read` are anyone.
         */
        get: operations["listVariants"];
        /**
         * Create or update up to 1,000 variants
         * @description For admin, manager (all). Keys need `products:write`.
         */
        put: operations["upsertVariants"];
        /**
         * Create a variant
         * @description For admin, manager (all). Keys need `products:write`.
         */
        post: operations["createVariant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a variant
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys without `products:read` are anyone.
         */
        get: operations["getVariant"];
        put?: never;
        post?: never;
        /**
         * Move a variant to the trash
         * @description For admin, manager (all). Keys need `products:write`.
         */
        delete: operations["deleteVariant"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a variant
         * @description For admin, manager (all). Keys need `products:write`.
         */
        patch: operations["updateVariant"];
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List categories
         * @description For admin, manager, support, fulfilment (all); anyone (kept). Keys without `products:read` are anyone.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description For admin, manager (all). Keys need `products:write`.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a category
         * @description For admin, manager, support, fulfilment (all); anyone (kept). Keys without `products:read` are anyone.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Move a category to the trash
         * @description For admin, manager (all). Keys need `products:write`.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a category
         * @description For admin, manager (all). Keys need `products:write`.
         */
        patch: operations["updateCategory"];
        trace?: never;
    };
    "/variants/{id}/stock-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to the stock of a variant, or take from it
         * @description For admin, manager, fulfilment (all). Keys need `stock:write`.
         */
        post: operations["adjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the levels of all variants
         * @description For admin, manager, support, fulfilment (all). Keys need `stock:read`.
         */
        get: operations["listStockLevels"];
        /**
         * Set or change the levels of up to 10,000 variants
         * @description For admin, manager, fulfilment (all). Keys need `stock:write`.
         */
        put: operations["setStockLevels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the prices of up to 10,000 variants
         * @description For admin, manager (all). Keys need `products:write`.
         */
        put: operations["setPrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}/free-slug": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Free the slug of a document in the trash
         * @description For admin, manager (all). Keys need `products:write`.
         */
        post: operations["freeProductSlug"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{id}/free-slug": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Free the slug of a document in the trash
         * @description For admin, manager (all). Keys need `products:write`.
         */
        post: operations["freeCategorySlug"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variants/{id}/free-sku": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Free the sku of a document in the trash
         * @description For admin, manager (all). Keys need `products:write`.
         */
        post: operations["freeVariantSku"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipping-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ways of shipping, with their prices
         * @description For anyone (all). Keys without `store:read` are anyone.
         */
        get: operations["listShippingMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rates of tax, by class and country
         * @description For anyone (all). Keys without `store:read` are anyone.
         */
        get: operations["listTaxRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up sales by day, product, customer, channel or country
         * @description For admin, manager, support (all). Keys need `reports:read`.
         */
        get: operations["reportSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pictures
         * @description For admin, manager, support, fulfilment (all); anyone (kept). Keys without `products:read` are anyone.
         */
        get: operations["listPictures"];
        put?: never;
        /**
         * Upload a picture
         * @description For admin, manager (all). Keys need `products:write`.
         */
        post: operations["createPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a picture
         * @description For admin, manager, support, fulfilment (all); anyone (kept). Keys without `products:read` are anyone.
         */
        get: operations["getPicture"];
        put?: never;
        post?: never;
        /**
         * Move a picture to the trash
         * @description For admin, manager (all). Keys need `products:write`.
         */
        delete: operations["deletePicture"];
        options?: never;
        head?: never;
        /**
         * Change some fields of a picture
         * @description For admin, manager (all). Keys need `products:write`.
         */
        patch: operations["updatePicture"];
        trace?: never;
    };
    "/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description For admin (all). Keys need `webhooks:read`.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create an endpoint; the secret that signs its deliveries is shown only now
         * @description For admin (all). Keys need `webhooks:write`.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook endpoint
         * @description For admin (all). Keys need `webhooks:read`.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete an endpoint for good, with the log of its deliveries
         * @description For admin (all). Keys need `webhooks:write`.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change some fields of an endpoint, pause it or switch it on
         * @description For admin (all). Keys need `webhooks:write`.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/webhook-endpoints/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another secret; for 24 hours deliveries are signed with both
         * @description For admin (all). Keys need `webhooks:write`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook deliveries of a webhook endpoint
         * @description For admin (all). Keys need `webhooks:read`.
         */
        get: operations["listWebhookEndpointDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery with its requests and answers
         * @description For admin (all). Keys need `webhooks:read`.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again, with the same `webhook-id`
         * @description For admin (all). Keys need `webhooks:write`.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send all failed deliveries of an endpoint again, or those of a time span; up to 10,000 at once
         * @description For admin (all). Keys need `webhooks:write`.
         */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event, `webhook.test`, which says nothing of the shop
         * @description For admin (all). Keys need `webhooks:write`.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run up to 1,000 operations, each for itself or all together
         * @description For those who may do what is inside; keys need the scopes of that.
         */
        post: operations["runBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export orders as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportOrdersAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export orders as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportOrdersAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export payments as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportPaymentsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export payments as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportPaymentsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export shipments as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportShipmentsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shipments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export shipments as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportShipmentsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export refunds as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportRefundsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/refunds.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export refunds as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportRefundsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export returns as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportReturnsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/returns.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export returns as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `orders:read`.
         */
        get: operations["exportReturnsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["exportUsersAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["exportUsersAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export customers as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["exportCustomersAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export customers as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["exportCustomersAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-accounts.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export service accounts as lines of JSON
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["exportServiceAccountsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-accounts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export service accounts as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); customer (own). Keys need `users:read`.
         */
        get: operations["exportServiceAccountsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export products as lines of JSON
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys need `products:read`.
         */
        get: operations["exportProductsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export products as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys need `products:read`.
         */
        get: operations["exportProductsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variants.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export variants as lines of JSON
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys need `products:read`.
         */
        get: operations["exportVariantsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/variants.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export variants as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all); anyone (published). Keys need `products:read`.
         */
        get: operations["exportVariantsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-levels.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export stock levels as lines of JSON
         * @description For admin, manager, support, fulfilment (all). Keys need `stock:read`.
         */
        get: operations["exportStockLevelsAsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stock-levels.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export stock levels as a table for spreadsheets
         * @description For admin, manager, support, fulfilment (all). Keys need `stock:read`.
         */
        get: operations["exportStockLevelsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a message of the Model Context Protocol: lists tools, and calls them
         * @description For those who may do what is inside; keys need the scopes of that.
         */
        post: operations["callTools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the demo data of the sandbox back; with a test key alone
         * @description For admin, manager (all). Keys need `store:write`.
         */
        post: operations["resetSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this document
         * @description For anyone.
         */
        get: operations["getDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this document as a page, with forms to try it
         * @description For anyone.
         */
        get: operations["getReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: OrderWebhook */
        post: operations["receiveOrderWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    payment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: PaymentWebhook */
        post: operations["receivePaymentWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    shipment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: ShipmentWebhook */
        post: operations["receiveShipmentWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    refund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: RefundWebhook */
        post: operations["receiveRefundWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    invoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: InvoiceWebhook */
        post: operations["receiveInvoiceWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    return: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: ReturnWebhook */
        post: operations["receiveReturnWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    product: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: ProductWebhook */
        post: operations["receiveProductWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    variant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: VariantWebhook */
        post: operations["receiveVariantWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    stock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: StockWebhook */
        post: operations["receiveStockWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    category: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: CategoryWebhook */
        post: operations["receiveCategoryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    media: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: MediaWebhook */
        post: operations["receiveMediaWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    customer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: CustomerWebhook */
        post: operations["receiveCustomerWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sent to endpoints: TestWebhook */
        post: operations["receiveTestWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AddOrderLineInput: {
            sku?: string;
            /** @description An id, or `ref:` and an external reference. */
            variant_id?: string;
            quantity: number;
            unit_price?: components["schemas"]["MoneyInput"];
            discount?: components["schemas"]["MoneyInput"];
        };
        /** @description The address is longer than 8 KiB. Ask for fewer values at once, in several requests. */
        AddressTooLongError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "ADDRESS_TOO_LONG";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-ADDRESS_TOO_LONG`. */
                documentation_url: string;
                request_id: string;
            };
        };
        AdjustStockBody: {
            delta: number;
            reason: string;
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            prefix: string;
            /** @enum {string} */
            mode: "live" | "test";
            /** Format: uuid */
            owner_id: string;
            scopes: ("orders:read" | "orders:write" | "orders:import" | "orders:*" | "products:read" | "products:write" | "products:*" | "stock:read" | "stock:write" | "stock:*" | "users:read" | "users:write" | "users:*" | "store:read" | "store:write" | "store:*" | "mails:read" | "reports:read" | "imports:read" | "imports:write" | "imports:*" | "audit:read" | "webhooks:read" | "webhooks:write" | "webhooks:*" | "mcp:write")[];
            rate_limit: number;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            last_used_from: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: uuid */
            replaced_by_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ApproveReturnBody: {
            instructions?: string;
        };
        /** @description There is no access token or key, or one that is not valid, or no longer. Send `Authorization: Bearer …` with a token of `POST /auth/login`, or with a key that is not revoked. */
        AuthenticationRequiredError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "AUTHENTICATION_REQUIRED";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    attempts_left?: number;
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-AUTHENTICATION_REQUIRED`. */
                documentation_url: string;
                request_id: string;
            };
        };
        BulkBody: {
            operations: components["schemas"]["BulkOperationInput"][];
            /** @description All operations, or none. */
            atomic?: boolean;
        };
        BulkOperationInput: {
            /** @description Told again with the result. */
            id?: string;
            /** @enum {string} */
            method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
            /** @description Below `/api/v1`, with its parameters: `/orders?filter[number]=1001`. */
            path: string;
            headers?: {
                "Idempotency-Key"?: string;
                "If-Match"?: string;
                "If-None-Match"?: string;
            };
            body?: unknown;
        };
        BulkResult: {
            /** @description Place in the request, from 0. */
            index: number;
            id?: string;
            /** @enum {string} */
            outcome: "done" | "failed" | "rolled_back" | "not_run";
            /** @description Of the answer; null for what was not run. */
            status: number | null;
            headers: Record<string, never>;
            /** @description The answer, as its own request would have it. */
            body: Record<string, never> | null;
        };
        CancelReturnBody: {
            reason?: string;
        };
        CancelShipmentBody: {
            reason: string;
            notify_customer?: boolean;
        };
        Category: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            /** Format: uuid */
            parent_id: string | null;
            position: number;
            description: string | null;
            image: components["schemas"]["ShownPicture"] | null;
            external_reference?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CategoryChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "category.created" | "category.updated" | "category.trashed" | "category.restored" | "category.deleted";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "category";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The category that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                slug: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        CategoryWebhook: {
            /** @enum {string} */
            type: "category.created" | "category.updated" | "category.trashed" | "category.restored" | "category.deleted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "category";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                slug: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        ChangeEmailBody: {
            current_password: string;
            email: string;
        };
        ChangeEvent: components["schemas"]["OrderChangeEvent"] | components["schemas"]["PaymentChangeEvent"] | components["schemas"]["ShipmentChangeEvent"] | components["schemas"]["RefundChangeEvent"] | components["schemas"]["InvoiceChangeEvent"] | components["schemas"]["ReturnChangeEvent"] | components["schemas"]["ProductChangeEvent"] | components["schemas"]["VariantChangeEvent"] | components["schemas"]["StockChangeEvent"] | components["schemas"]["CategoryChangeEvent"] | components["schemas"]["MediaChangeEvent"] | components["schemas"]["CustomerChangeEvent"];
        ChangePasswordBody: {
            current_password: string;
            password: string;
        };
        ChangeUsernameBody: {
            current_password: string;
            username: string | null;
        };
        ChannelOrderChargeInput: {
            kind: components["schemas"]["ChargeKindInput"];
            title: string;
            code?: string;
            amount: components["schemas"]["MoneyInput"];
            tax_total?: components["schemas"]["MoneyInput"];
        };
        ChannelOrderLineInput: {
            sku?: string;
            /** @description An id, or `ref:` and an external reference. */
            variant_id?: string;
            title?: string;
            code?: string;
            quantity: number;
            unit_price: components["schemas"]["MoneyInput"];
            line_total?: components["schemas"]["MoneyInput"];
            discount?: components["schemas"]["MoneyInput"];
            tax_rate_bp?: number;
            tax_total?: components["schemas"]["MoneyInput"];
        };
        /** @enum {string} */
        ChargeKindInput: "shipping" | "manual" | "discount";
        CloseReturnBody: {
            reason: string;
        };
        Comment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            text: string | null;
            mentions: string[];
            actor: {
                /** @enum {string} */
                type: "user" | "key" | "system" | "job" | "anonymous";
                id: string | null;
                name: string;
            } | null;
            /** @enum {string} */
            channel: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /** Format: date-time */
            edited_at: string | null;
            /** Format: date-time */
            removed_at: string | null;
            /** Format: date-time */
            created_at: string;
        };
        CommentOnOrderBody: {
            text: string;
            mentions?: string[];
        };
        CompleteSignInBody: {
            code: string;
            challenge: string;
            device_token?: string | null;
        };
        ConfirmSecondFactorBody: {
            code: string;
        };
        /** @description It exists already, or a concurrent change came first. Read the document again (`details.held_by` names it where a value is taken), and decide anew. */
        ConflictError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "CONFLICT";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    /** @description Each wrong field by its dotted path: `lines.0.quantity`. */
                    fields?: components["schemas"]["FieldProblem"][];
                    /** @description Of changes that are made together or not at all: those that cannot be made. */
                    failures?: components["schemas"]["ItemFailure"][];
                    /** @description Of a bulk that was rolled back: what became of each operation. */
                    results?: components["schemas"]["BulkResult"][];
                    on_hand?: number;
                    /** @description Of a value that is taken: the field that was sent. */
                    field?: string;
                    document?: components["schemas"]["HoldingDocument"];
                    held_by?: components["schemas"]["KeyHolder"];
                    open_orders?: string[];
                    /**
                     * @description Events behind the cursor are no longer kept: read the documents anew.
                     * @constant
                     */
                    cursor_expired?: true;
                    expected_total?: components["schemas"]["Money"];
                    total?: components["schemas"]["Money"];
                    subtotal?: components["schemas"]["Money"];
                    discount_total?: components["schemas"]["Money"];
                    shipping_total?: components["schemas"]["Money"];
                    tax_total?: components["schemas"]["Money"];
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-CONFLICT`. */
                documentation_url: string;
                request_id: string;
            };
        };
        CorrectShipmentBody: {
            carrier?: string | null;
            tracking_number?: string | null;
            tracking_url?: string | null;
        };
        CreateCategoryBody: {
            title: string;
            slug?: string;
            /** @description An id, or `ref:` and an external reference. */
            parent_id?: string | null;
            position?: number;
            description?: string | null;
            external_reference?: string | null;
        };
        CreateCustomerBody: {
            name: string;
            email: string;
            phone?: string | null;
            address?: components["schemas"]["CustomerAddressInput"] | null;
            tags?: string[] | null;
            internal_note?: string | null;
            external_reference?: string | null;
        };
        CreatePictureBody: {
            file: string;
            alt: string;
        };
        CreateProductBody: {
            title: string;
            slug?: string;
            description?: string | null;
            /** @description An id, or `ref:` and an external reference. */
            category_id?: string | null;
            image_ids?: string[];
            options?: {
                name: string;
                values: string[];
            }[];
            option_pictures?: {
                option: string;
                value: string;
                /** Format: uuid */
                image_id: string;
            }[];
            seo?: {
                title?: string | null;
                description?: string | null;
            } | null;
            external_reference?: string | null;
            /** @enum {string} */
            status?: "draft" | "published";
            variants?: {
                sku: string;
                title: string;
                option_values?: {
                    name: string;
                    value: string;
                }[] | null;
                price: components["schemas"]["MoneyInput"];
                compare_at_price?: components["schemas"]["MoneyInput"] | null;
                /** @enum {string} */
                tax_class?: "standard" | "reduced" | "zero";
                weight_grams?: number | null;
                on_hand?: number;
                low_stock_level?: number | null;
                place?: string | null;
                external_reference?: string | null;
            }[];
        };
        CreateServiceAccountBody: {
            name: string;
            roles: ("admin" | "manager" | "support" | "fulfilment")[];
            internal_note?: string | null;
        };
        CreateUserBody: {
            email: string;
            username?: string | null;
            name: string;
            phone?: string | null;
            /** @enum {string|null} */
            language?: "en" | "de" | "fr" | "pl" | "sv" | null;
            company?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            roles?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_verified?: boolean | null;
            is_active?: boolean | null;
            addresses?: {
                name?: string | null;
                company?: string | null;
                line1?: string | null;
                line2?: string | null;
                city?: string | null;
                region?: string | null;
                postcode?: string | null;
                country?: string | null;
                phone?: string | null;
            }[] | null;
            internal_note?: string | null;
            tags?: string[] | null;
            external_reference?: string | null;
            password?: string;
        };
        CreateVariantBody: {
            /** @description An id, or `ref:` and an external reference. */
            product_id: string;
            sku: string;
            title: string;
            option_values?: {
                name: string;
                value: string;
            }[] | null;
            price: components["schemas"]["MoneyInput"];
            compare_at_price?: components["schemas"]["MoneyInput"] | null;
            /** @enum {string} */
            tax_class?: "standard" | "reduced" | "zero";
            weight_grams?: number | null;
            on_hand?: number;
            low_stock_level?: number | null;
            place?: string | null;
            external_reference?: string | null;
        };
        CreateWebhookEndpointBody: {
            name: string;
            url: string;
            types: string[];
            headers?: {
                [key: string]: string;
            };
        };
        CreditInvoiceBody: {
            reason: string;
        };
        Customer: {
            /** Format: uuid */
            id: string;
            email: string;
            username: string | null;
            name: string;
            phone: string | null;
            /** @enum {string|null} */
            language: "en" | "de" | "fr" | "pl" | "sv" | null;
            company: string | null;
            vat_number: string | null;
            buyer_reference: string | null;
            roles: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_verified: boolean;
            is_active: boolean;
            addresses: components["schemas"]["CustomerAddress"][];
            internal_note?: string | null;
            tags?: string[];
            external_reference?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CustomerAddress: {
            name: string | null;
            company: string | null;
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postcode: string | null;
            country: string | null;
            phone: string | null;
        };
        CustomerAddressInput: {
            name?: string | null;
            company?: string | null;
            line1?: string | null;
            line2?: string | null;
            city?: string | null;
            region?: string | null;
            postcode?: string | null;
            country?: string | null;
            phone?: string | null;
        };
        CustomerChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "customer.created" | "customer.updated" | "customer.trashed" | "customer.restored" | "customer.deleted" | "customer.erased";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "customer";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description Always null.
                 */
                parent_id: string | null;
            };
            data: {
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        CustomerFigures: {
            /** @description Placed orders; 1000 means as many or more, and the rest is of the newest of them. */
            orders: number;
            /** @description Payments less refunds, by currency. */
            spent: components["schemas"]["Money"][];
            /** Format: date-time */
            last_order_at: string | null;
        };
        CustomerMerge: {
            /** @description The account that stays. */
            into: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
            };
            /** @description The account that ends. */
            from: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
            };
            orders: number;
            addresses: number;
            notes: number;
            tags: string[];
            /** @description Empty fields that the other account fills. */
            fields: string[];
        };
        CustomerNote: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customer_id: string;
            text: string | null;
            actor: {
                /** @enum {string} */
                type: "user" | "key" | "system" | "job" | "anonymous";
                id: string | null;
                name: string;
            } | null;
            /** @enum {string} */
            channel: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /** Format: date-time */
            removed_at: string | null;
            /** Format: date-time */
            created_at: string;
        };
        CustomerWebhook: {
            /** @enum {string} */
            type: "customer.created" | "customer.updated" | "customer.trashed" | "customer.restored" | "customer.deleted" | "customer.erased";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "customer";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        DeclineReturnBody: {
            reason: string;
        };
        EditCommentBody: {
            text: string;
            mentions?: string[];
        };
        EditOrderBody: {
            lines?: components["schemas"]["EditOrderLineInput"][];
            add_lines?: components["schemas"]["AddOrderLineInput"][];
            discount?: components["schemas"]["MoneyInput"];
            shipping_price?: components["schemas"]["MoneyInput"];
            shipping_address?: components["schemas"]["OrderAddressInput"];
            billing_address?: components["schemas"]["OrderAddressInput"];
            customer_email?: string;
            reason?: string;
            notify_customer?: boolean;
            /** Format: date-time */
            updated_at?: string;
            preview?: boolean;
        };
        EditOrderLineInput: {
            line_id: string;
            quantity?: number;
            unit_price?: components["schemas"]["MoneyInput"];
            discount?: components["schemas"]["MoneyInput"];
        };
        EmptyBody: Record<string, never>;
        Event: {
            /** Format: uuid */
            id: string;
            type: string;
            from: string | null;
            to: string | null;
            reason: string | null;
            actor: {
                /** @enum {string} */
                type: "user" | "key" | "system" | "job" | "anonymous";
                id: string | null;
                name: string;
            } | null;
            /** @enum {string} */
            channel: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /**
             * @deprecated
             * @description The former name of `channel`, for one more release.
             * @enum {string}
             */
            door: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /** @description Depends on the type. */
            data: Record<string, never> | null;
            /** Format: date-time */
            at: string;
        };
        ExchangeLineInput: {
            sku?: string;
            /** @description An id, or `ref:` and an external reference. */
            variant_id?: string;
            quantity: number;
            unit_price?: components["schemas"]["MoneyInput"];
        };
        ExchangeReturnBody: {
            lines?: components["schemas"]["ExchangeLineInput"][];
            shipping_method?: string;
            shipping_price?: components["schemas"]["MoneyInput"];
            expected_total?: components["schemas"]["MoneyInput"];
        };
        FeedPagination: {
            /** @description Where to read on, also when there was no event. */
            next_cursor: string;
            /** @description Whether there is more to read now. */
            has_more: boolean;
        };
        FieldProblem: {
            path: string;
            message: string;
        };
        /** @description The roles of the caller, or the scopes of the key, do not allow it. Compare the permissions and scopes that the operation names with those of the caller. A retry does not help. */
        ForbiddenError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "FORBIDDEN";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    /** @description Each wrong field by its dotted path: `lines.0.quantity`. */
                    fields?: components["schemas"]["FieldProblem"][];
                    /** @enum {string} */
                    from?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded" | "requested" | "approved" | "declined" | "received" | "closed";
                    /** @enum {string} */
                    to?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                    action?: string;
                    allowed?: ("draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded")[];
                    blocked?: {
                        /** @enum {string} */
                        to: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                        because: string;
                    }[];
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-FORBIDDEN`. */
                documentation_url: string;
                request_id: string;
            };
        };
        ForgotPasswordBody: {
            email?: string;
            username?: string;
        };
        GuestInput: {
            name?: string;
            email?: string;
            phone?: string;
        };
        /** @description The headers are larger than 16 KiB. Send fewer or shorter headers. */
        HeadersTooLargeError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "HEADERS_TOO_LARGE";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-HEADERS_TOO_LARGE`. */
                documentation_url: string;
                request_id: string;
            };
        };
        HoldingDocument: {
            collection: string;
            /** Format: uuid */
            id: string;
            title?: string;
            is_trashed: boolean;
        };
        /** @description The `Idempotency-Key` was used for another request, or the first one still runs. With `Retry-After`, send the same request again then. Without it, take another key. */
        IdempotencyConflictError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "IDEMPOTENCY_CONFLICT";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    retry_after_seconds?: number;
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-IDEMPOTENCY_CONFLICT`. */
                documentation_url: string;
                request_id: string;
            };
        };
        ImportOrderBody: {
            /** @description The name of the channel, chosen by you: `amazon-uk`, `till-2`. */
            sales_channel: string;
            /** @description The order’s number there. The same one is taken over once. */
            sales_channel_number: string;
            /** @description ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z. */
            placed_at: string;
            /** @description An id, or `ref:` and an external reference. */
            customer_id?: string | null;
            guest?: components["schemas"]["GuestInput"] | null;
            lines: components["schemas"]["ChannelOrderLineInput"][];
            charges?: components["schemas"]["ChannelOrderChargeInput"][];
            prices_include_tax?: boolean;
            subtotal?: components["schemas"]["MoneyInput"];
            discount_total?: components["schemas"]["MoneyInput"];
            shipping_total?: components["schemas"]["MoneyInput"];
            tax_total?: components["schemas"]["MoneyInput"];
            total: components["schemas"]["MoneyInput"];
            payments?: components["schemas"]["RecordPaymentInput"][];
            shipping_address?: components["schemas"]["OrderAddressInput"] | null;
            billing_address?: components["schemas"]["OrderAddressInput"] | null;
            note?: string | null;
            purchase_order_number?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            external_reference?: string | null;
            internal_note?: string | null;
            stock?: components["schemas"]["StockPolicyInput"];
            /** @default false */
            notify?: boolean;
        };
        /** @description There are fewer pieces than asked for. Order at most what `details.shortages` says is left, or try when the stock is replenished. */
        InsufficientStockError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "INSUFFICIENT_STOCK";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    shortages: components["schemas"]["Shortage"][];
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-INSUFFICIENT_STOCK`. */
                documentation_url: string;
                request_id: string;
            };
        };
        /** @description A fault of the server. Send it again later, with the same `Idempotency-Key` if it writes. Quote the `request_id` when you report it. */
        InternalError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "INTERNAL_ERROR";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-INTERNAL_ERROR`. */
                documentation_url: string;
                request_id: string;
            };
        };
        Invoice: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** Format: uuid */
            refund_id: string | null;
            /** Format: uuid */
            corrects_id: string | null;
            issued_on: string;
            net: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            lines: {
                tax_rate_bp: number;
                net: {
                    amount: number;
                    currency: string;
                };
                tax: {
                    amount: number;
                    currency: string;
                };
                gross: {
                    amount: number;
                    currency: string;
                };
                sku: string | null;
                title: string;
                quantity: number;
                unit_price: {
                    amount: number;
                    currency: string;
                };
                discount: {
                    amount: number;
                    currency: string;
                };
            }[];
            taxes: {
                tax_rate_bp: number;
                net: {
                    amount: number;
                    currency: string;
                };
                tax: {
                    amount: number;
                    currency: string;
                };
                gross: {
                    amount: number;
                    currency: string;
                };
            }[];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
        };
        InvoiceChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "invoice.issued";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "invoice";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The order that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                number: string;
                kind: string;
                total: components["schemas"]["Money"];
            };
        };
        InvoiceWebhook: {
            /** @enum {string} */
            type: "invoice.issued";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "invoice";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                number: string;
                kind: string;
                total: components["schemas"]["Money"];
            };
        };
        IssueApiKeyBody: {
            name: string;
            scopes: ("orders:read" | "orders:write" | "orders:import" | "orders:*" | "products:read" | "products:write" | "products:*" | "stock:read" | "stock:write" | "stock:*" | "users:read" | "users:write" | "users:*" | "store:read" | "store:write" | "store:*" | "mails:read" | "reports:read" | "imports:read" | "imports:write" | "imports:*" | "audit:read" | "webhooks:read" | "webhooks:write" | "webhooks:*" | "mcp:write")[];
            /** @description ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z. */
            expires_at?: string | null;
            rate_limit?: number;
            owner_id?: string | null;
            /** @enum {string} */
            mode?: "live" | "test";
        };
        IssuedApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            prefix: string;
            /** @enum {string} */
            mode: "live" | "test";
            /** Format: uuid */
            owner_id: string;
            scopes: ("orders:read" | "orders:write" | "orders:import" | "orders:*" | "products:read" | "products:write" | "products:*" | "stock:read" | "stock:write" | "stock:*" | "users:read" | "users:write" | "users:*" | "store:read" | "store:write" | "store:*" | "mails:read" | "reports:read" | "imports:read" | "imports:write" | "imports:*" | "audit:read" | "webhooks:read" | "webhooks:write" | "webhooks:*" | "mcp:write")[];
            rate_limit: number;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            last_used_from: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: uuid */
            replaced_by_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            secret: string;
        };
        IssuedWebhookEndpoint: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            /** @description Types of events, or patterns: `order.placed`, `order.*`, `*`. */
            types: string[];
            header_names: string[];
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            state_reason: string | null;
            /** Format: date-time */
            state_changed_at: string;
            /** Format: date-time */
            failing_since: string | null;
            /** Format: date-time */
            former_secret_until: string | null;
            position: number;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            secret: string;
        };
        ItemError: {
            /** @enum {string} */
            code: "VALIDATION_ERROR" | "AUTHENTICATION_REQUIRED" | "TOKEN_EXPIRED" | "TWO_FACTOR_REQUIRED" | "TWO_FACTOR_SETUP_REQUIRED" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMEOUT" | "CONFLICT" | "IDEMPOTENCY_CONFLICT" | "INSUFFICIENT_STOCK" | "TRANSITION_NOT_ALLOWED" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "ADDRESS_TOO_LONG" | "UNSUPPORTED_MEDIA_TYPE" | "RATE_LIMITED" | "HEADERS_TOO_LARGE" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE";
            /** @description For people; it may change. */
            message: string;
            /** @description As those of the error of this code. */
            details?: Record<string, never>;
        };
        ItemFailure: {
            /** @enum {string} */
            code: "VALIDATION_ERROR" | "AUTHENTICATION_REQUIRED" | "TOKEN_EXPIRED" | "TWO_FACTOR_REQUIRED" | "TWO_FACTOR_SETUP_REQUIRED" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "REQUEST_TIMEOUT" | "CONFLICT" | "IDEMPOTENCY_CONFLICT" | "INSUFFICIENT_STOCK" | "TRANSITION_NOT_ALLOWED" | "PRECONDITION_FAILED" | "PAYLOAD_TOO_LARGE" | "ADDRESS_TOO_LONG" | "UNSUPPORTED_MEDIA_TYPE" | "RATE_LIMITED" | "HEADERS_TOO_LARGE" | "INTERNAL_ERROR" | "SERVICE_UNAVAILABLE";
            /** @description For people; it may change. */
            message: string;
            /** @description As those of the error of this code. */
            details?: Record<string, never>;
            /** @description Place in the request, from 0. */
            index: number;
        };
        KeyHolder: {
            collection: string;
            /** Format: uuid */
            id: string;
            title: string;
            is_trashed: boolean;
            /** @description The calls that free it, for callers who may change the document. */
            free?: {
                rest: string;
                v1: string;
                graphql: string;
            };
        };
        LinkTokenBody: {
            token: string;
        };
        MediaChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "media.created" | "media.updated" | "media.trashed" | "media.restored" | "media.deleted";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "media";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description Always null.
                 */
                parent_id: string | null;
            };
            data: {
                mime_type: string | null;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        MediaWebhook: {
            /** @enum {string} */
            type: "media.created" | "media.updated" | "media.trashed" | "media.restored" | "media.deleted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "media";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                mime_type: string | null;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        MergeCustomersBody: {
            /** Format: uuid */
            other_id: string;
            preview?: boolean;
        };
        Money: {
            /** @description In minor units of the currency: 1299 are 12.99 pounds. */
            amount: number;
            /** @description ISO 4217 code. */
            currency: string;
        };
        MoneyInput: {
            amount: number;
            currency: string;
        };
        /**
         * @default requested
         * @enum {string}
         */
        NewReturnStatusInput: "requested" | "approved" | "received";
        /** @description It does not exist, or the caller may not see it: the answer is the same. Check the address and the id, and whose credentials are sent. */
        NotFoundError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "NOT_FOUND";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-NOT_FOUND`. */
                documentation_url: string;
                request_id: string;
            };
        };
        NoteOnCustomerBody: {
            text: string;
        };
        OptionPicture: {
            option: string;
            value: string;
            /** Format: uuid */
            image_id: string;
            image: components["schemas"]["ShownPicture"];
        };
        Order: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            status: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
            /** @enum {string|null} */
            held_from: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded" | null;
            /** @enum {string} */
            payment_status: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
            /** @enum {string} */
            fulfilment_status: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
            /** Format: date-time */
            placed_at: string | null;
            currency: string;
            prices_include_tax: boolean;
            subtotal: components["schemas"]["Money"];
            discount_total: components["schemas"]["Money"];
            shipping_total: components["schemas"]["Money"];
            tax_total: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            paid_total: components["schemas"]["Money"];
            refunded_total: components["schemas"]["Money"];
            /** @enum {string} */
            balance: "settled" | "owed" | "refund_due";
            owed: components["schemas"]["Money"];
            refund_due: components["schemas"]["Money"];
            refund_waived: components["schemas"]["Money"];
            shipping_address: {
                name: string | null;
                company: string | null;
                line1: string | null;
                line2: string | null;
                city: string | null;
                region: string | null;
                postcode: string | null;
                country: string | null;
                phone: string | null;
            } | null;
            billing_address: {
                name: string | null;
                company: string | null;
                line1: string | null;
                line2: string | null;
                city: string | null;
                region: string | null;
                postcode: string | null;
                country: string | null;
                phone: string | null;
            } | null;
            shipping_method: string | null;
            shipping_method_title: string | null;
            note: string | null;
            purchase_order_number: string | null;
            vat_number: string | null;
            buyer_reference: string | null;
            external_reference: string | null;
            internal_note?: string | null;
            /** @enum {string} */
            source: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
            sales_channel: string | null;
            sales_channel_number: string | null;
            notify: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            customer: {
                /** Format: uuid */
                id: string | null;
                name: string | null;
                email: string | null;
            } | null;
            tags?: string[];
            lines: components["schemas"]["OrderLine"][];
            charges: components["schemas"]["OrderCharge"][];
            allowed_actions: components["schemas"]["OrderActionOffer"][];
            /** Format: uuid */
            created_by: string | null;
            payments?: components["schemas"]["Payment"][];
            shipments?: components["schemas"]["Shipment"][];
            refunds?: components["schemas"]["Refund"][];
            returns?: components["schemas"]["Return"][];
            events?: components["schemas"]["Event"][];
        };
        OrderActionOffer: {
            /** @enum {string} */
            to: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
            allowed: boolean;
            blocked_because?: string;
            /** @constant */
            needs_reason?: true;
        };
        /** @enum {string} */
        OrderActionStatusInput: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
        OrderAddressInput: {
            name?: string | null;
            company?: string | null;
            line1?: string | null;
            line2?: string | null;
            city?: string | null;
            region?: string | null;
            postcode?: string | null;
            country?: string | null;
            phone?: string | null;
        };
        OrderChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "order.created" | "order.updated" | "order.deleted" | "order.placed" | "order.paid" | "order.on_hold" | "order.partially_shipped" | "order.shipped" | "order.delivered" | "order.returned" | "order.cancelled" | "order.refunded";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "order";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description Always null.
                 */
                parent_id: string | null;
            };
            data: {
                number: string;
                status: string;
                payment_status: string;
                fulfilment_status: string;
                total: components["schemas"]["Money"];
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
                /** @description The status before, when it changed. */
                status_from?: string;
            };
        };
        OrderCharge: {
            /** @enum {string} */
            kind: "shipping" | "manual" | "discount";
            code: string | null;
            title: string | null;
            amount: components["schemas"]["Money"];
        };
        OrderEdit: {
            /** Format: uuid */
            id: string;
            number: string;
            is_preview: boolean;
            /** @description What changes, in words. */
            changes: string[];
            before: components["schemas"]["OrderEditTotals"];
            after: components["schemas"]["OrderEditTotals"];
            /**
             * Format: date-time
             * @description The version that the change was worked out for.
             */
            updated_at: string;
        };
        OrderEditTotals: {
            subtotal: components["schemas"]["Money"];
            discount_total: components["schemas"]["Money"];
            shipping_total: components["schemas"]["Money"];
            tax_total: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            paid_total: components["schemas"]["Money"];
            owed: components["schemas"]["Money"];
            refund_due: components["schemas"]["Money"];
            /** @enum {string} */
            status: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
        };
        OrderLine: {
            id: string;
            /** Format: uuid */
            variant_id: string | null;
            sku: string;
            title: string;
            quantity: number;
            shipped_quantity: number;
            returned_quantity: number;
            refunded_quantity: number;
            unit_price: components["schemas"]["Money"];
            tax_rate_bp: number;
            own_discount: components["schemas"]["Money"];
            discount: components["schemas"]["Money"];
            tax_total: components["schemas"]["Money"];
            line_total: components["schemas"]["Money"];
            /** @enum {string} */
            stock: "reserved" | "on_shipment" | "ignored";
        };
        OrderLineInput: {
            sku?: string;
            /** @description An id, or `ref:` and an external reference. */
            variant_id?: string;
            quantity: number;
        };
        OrderLineQuantityInput: {
            line_id: string;
            quantity: number;
            restock?: boolean;
        };
        OrderWebhook: {
            /** @enum {string} */
            type: "order.created" | "order.updated" | "order.deleted" | "order.placed" | "order.paid" | "order.on_hold" | "order.partially_shipped" | "order.shipped" | "order.delivered" | "order.returned" | "order.cancelled" | "order.refunded";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "order";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                number: string;
                status: string;
                payment_status: string;
                fulfilment_status: string;
                total: components["schemas"]["Money"];
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
                /** @description The status before, when it changed. */
                status_from?: string;
            };
        };
        OwnPasswordBody: {
            current_password: string;
        };
        Pagination: {
            page: number;
            per_page: number;
            total: number;
            pages: number;
            total_exact: boolean;
            next_cursor: string | null;
        };
        PartialApiKey: {
            /** Format: uuid */
            id: string;
            name?: string;
            prefix?: string;
            /** @enum {string} */
            mode?: "live" | "test";
            /** Format: uuid */
            owner_id?: string;
            scopes?: ("orders:read" | "orders:write" | "orders:import" | "orders:*" | "products:read" | "products:write" | "products:*" | "stock:read" | "stock:write" | "stock:*" | "users:read" | "users:write" | "users:*" | "store:read" | "store:write" | "store:*" | "mails:read" | "reports:read" | "imports:read" | "imports:write" | "imports:*" | "audit:read" | "webhooks:read" | "webhooks:write" | "webhooks:*" | "mcp:write")[];
            rate_limit?: number;
            /** Format: date-time */
            expires_at?: string | null;
            /** Format: date-time */
            last_used_at?: string | null;
            last_used_from?: string | null;
            /** Format: date-time */
            revoked_at?: string | null;
            /** Format: uuid */
            replaced_by_id?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialCategory: {
            /** Format: uuid */
            id: string;
            title?: string;
            slug?: string;
            /** Format: uuid */
            parent_id?: string | null;
            position?: number;
            description?: string | null;
            image?: components["schemas"]["ShownPicture"] | null;
            external_reference?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialComment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id?: string;
            order_number?: string;
            text?: string | null;
            mentions?: string[];
            actor?: {
                /** @enum {string} */
                type: "user" | "key" | "system" | "job" | "anonymous";
                id: string | null;
                name: string;
            } | null;
            /** @enum {string} */
            channel?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /** Format: date-time */
            edited_at?: string | null;
            /** Format: date-time */
            removed_at?: string | null;
            /** Format: date-time */
            created_at?: string;
        };
        PartialCustomer: {
            /** Format: uuid */
            id: string;
            email?: string;
            username?: string | null;
            name?: string;
            phone?: string | null;
            /** @enum {string|null} */
            language?: "en" | "de" | "fr" | "pl" | "sv" | null;
            company?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            roles?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_verified?: boolean;
            is_active?: boolean;
            addresses?: components["schemas"]["CustomerAddress"][];
            internal_note?: string | null;
            tags?: string[];
            external_reference?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialCustomerNote: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            customer_id?: string;
            text?: string | null;
            actor?: {
                /** @enum {string} */
                type: "user" | "key" | "system" | "job" | "anonymous";
                id: string | null;
                name: string;
            } | null;
            /** @enum {string} */
            channel?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /** Format: date-time */
            removed_at?: string | null;
            /** Format: date-time */
            created_at?: string;
        };
        PartialEvent: {
            /** Format: uuid */
            id: string;
            type?: string;
            from?: string | null;
            to?: string | null;
            reason?: string | null;
            actor?: {
                /** @enum {string} */
                type: "user" | "key" | "system" | "job" | "anonymous";
                id: string | null;
                name: string;
            } | null;
            /** @enum {string} */
            channel?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /**
             * @deprecated
             * @description The former name of `channel`, for one more release.
             * @enum {string}
             */
            door?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
            /** @description Depends on the type. */
            data?: Record<string, never> | null;
            /** Format: date-time */
            at?: string;
        };
        PartialInvoice: {
            /** Format: uuid */
            id: string;
            number?: string;
            /** @enum {string} */
            kind?: "invoice" | "credit_note";
            /** Format: uuid */
            order_id?: string;
            order_number?: string;
            /** Format: uuid */
            refund_id?: string | null;
            /** Format: uuid */
            corrects_id?: string | null;
            issued_on?: string;
            net?: components["schemas"]["Money"];
            tax?: components["schemas"]["Money"];
            total?: components["schemas"]["Money"];
            lines?: {
                tax_rate_bp: number;
                net: {
                    amount: number;
                    currency: string;
                };
                tax: {
                    amount: number;
                    currency: string;
                };
                gross: {
                    amount: number;
                    currency: string;
                };
                sku: string | null;
                title: string;
                quantity: number;
                unit_price: {
                    amount: number;
                    currency: string;
                };
                discount: {
                    amount: number;
                    currency: string;
                };
            }[];
            taxes?: {
                tax_rate_bp: number;
                net: {
                    amount: number;
                    currency: string;
                };
                tax: {
                    amount: number;
                    currency: string;
                };
                gross: {
                    amount: number;
                    currency: string;
                };
            }[];
            /** Format: date-time */
            created_at?: string;
            /** Format: uuid */
            created_by?: string | null;
        };
        PartialOrder: {
            /** Format: uuid */
            id: string;
            number?: string;
            /** @enum {string} */
            status?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
            /** @enum {string|null} */
            held_from?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded" | null;
            /** @enum {string} */
            payment_status?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
            /** @enum {string} */
            fulfilment_status?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
            /** Format: date-time */
            placed_at?: string | null;
            currency?: string;
            prices_include_tax?: boolean;
            subtotal?: components["schemas"]["Money"];
            discount_total?: components["schemas"]["Money"];
            shipping_total?: components["schemas"]["Money"];
            tax_total?: components["schemas"]["Money"];
            total?: components["schemas"]["Money"];
            paid_total?: components["schemas"]["Money"];
            refunded_total?: components["schemas"]["Money"];
            /** @enum {string} */
            balance?: "settled" | "owed" | "refund_due";
            owed?: components["schemas"]["Money"];
            refund_due?: components["schemas"]["Money"];
            refund_waived?: components["schemas"]["Money"];
            shipping_address?: {
                name: string | null;
                company: string | null;
                line1: string | null;
                line2: string | null;
                city: string | null;
                region: string | null;
                postcode: string | null;
                country: string | null;
                phone: string | null;
            } | null;
            billing_address?: {
                name: string | null;
                company: string | null;
                line1: string | null;
                line2: string | null;
                city: string | null;
                region: string | null;
                postcode: string | null;
                country: string | null;
                phone: string | null;
            } | null;
            shipping_method?: string | null;
            shipping_method_title?: string | null;
            note?: string | null;
            purchase_order_number?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            external_reference?: string | null;
            internal_note?: string | null;
            /** @enum {string} */
            source?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
            sales_channel?: string | null;
            sales_channel_number?: string | null;
            notify?: boolean;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
            customer?: {
                /** Format: uuid */
                id: string | null;
                name: string | null;
                email: string | null;
            } | null;
            tags?: string[];
            lines?: components["schemas"]["OrderLine"][];
            charges?: components["schemas"]["OrderCharge"][];
            allowed_actions?: components["schemas"]["OrderActionOffer"][];
            /** Format: uuid */
            created_by?: string | null;
            payments?: components["schemas"]["Payment"][];
            shipments?: components["schemas"]["Shipment"][];
            refunds?: components["schemas"]["Refund"][];
            returns?: components["schemas"]["Return"][];
            events?: components["schemas"]["Event"][];
        };
        PartialPayment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id?: string;
            order_number?: string;
            amount?: components["schemas"]["Money"];
            /** @enum {string} */
            method?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
            reference?: string | null;
            /** @enum {string} */
            status?: "received" | "voided";
            /** Format: date-time */
            received_at?: string;
            /** Format: date-time */
            voided_at?: string | null;
            /** Format: uuid */
            voided_by?: string | null;
            void_reason?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: uuid */
            created_by?: string | null;
        };
        PartialPicture: {
            /** Format: uuid */
            id: string;
            /** Format: uri */
            url?: string | null;
            alt?: string;
            width?: number | null;
            height?: number | null;
            sizes?: {
                thumbnail?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
                card?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
                large?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
            };
            mime_type?: string | null;
            filesize?: number | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialProduct: {
            /** Format: uuid */
            id: string;
            title?: string | null;
            slug?: string | null;
            /** @description HTML. */
            description?: string | null;
            category?: {
                /** Format: uuid */
                id: string;
                title: string;
                slug: string;
            } | null;
            images?: components["schemas"]["ShownPicture"][];
            options?: components["schemas"]["ProductOption"][];
            /** @description What is shown when a value is chosen. */
            option_pictures?: components["schemas"]["OptionPicture"][];
            /** @enum {string|null} */
            status?: "draft" | "published" | null;
            seo?: {
                title: string | null;
                description: string | null;
            } | null;
            external_reference?: string | null;
            variants?: components["schemas"]["Variant"][];
            /**
             * Format: date-time
             * @description When price, stock or anything else of a variant last changed.
             */
            variants_updated_at?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialRefund: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id?: string;
            order_number?: string;
            amount?: components["schemas"]["Money"];
            reason?: string;
            lines?: components["schemas"]["RefundLine"][];
            /** Format: uuid */
            return_id?: string | null;
            external_reference?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: uuid */
            created_by?: string | null;
        };
        PartialReturn: {
            /** Format: uuid */
            id: string;
            number?: string;
            /** Format: uuid */
            order_id?: string;
            order_number?: string;
            /** @enum {string} */
            status?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
            lines?: components["schemas"]["ReturnLine"][];
            instructions?: string | null;
            decline_reason?: string | null;
            /** @description Whether a refund paid for it, of money or for an exchange: `GET /refunds?filter[return_id]=`. */
            is_refunded?: boolean;
            /** Format: uuid */
            exchange_order_id?: string | null;
            /** @description The order that it was exchanged for. */
            exchange_order_number?: string | null;
            /** Format: date-time */
            approved_at?: string | null;
            /** Format: date-time */
            received_at?: string | null;
            /** Format: date-time */
            ended_at?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: uuid */
            created_by?: string | null;
        };
        PartialServiceAccount: {
            /** Format: uuid */
            id: string;
            name?: string;
            roles?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_active?: boolean;
            internal_note?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialShipment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id?: string;
            order_number?: string;
            lines?: components["schemas"]["ShipmentLine"][];
            carrier?: string | null;
            tracking_number?: string | null;
            tracking_url?: string | null;
            /** @enum {string} */
            status?: "shipped" | "cancelled";
            /** Format: date-time */
            shipped_at?: string;
            /** Format: date-time */
            delivered_at?: string | null;
            /** Format: date-time */
            cancelled_at?: string | null;
            /** Format: uuid */
            cancelled_by?: string | null;
            cancel_reason?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: uuid */
            created_by?: string | null;
        };
        PartialStockLevel: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            variant_id?: string;
            /** Format: uuid */
            product_id?: string;
            sku?: string;
            on_hand?: number;
            reserved?: number;
            available?: number;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialUser: {
            /** Format: uuid */
            id: string;
            email?: string;
            username?: string | null;
            name?: string;
            phone?: string | null;
            /** @enum {string|null} */
            language?: "en" | "de" | "fr" | "pl" | "sv" | null;
            company?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            roles?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_verified?: boolean;
            is_active?: boolean;
            addresses?: components["schemas"]["UserAddress"][];
            internal_note?: string | null;
            tags?: string[];
            external_reference?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialVariant: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            product_id?: string;
            sku?: string;
            title?: string;
            option_values?: components["schemas"]["VariantOptionValue"][];
            price?: components["schemas"]["Money"];
            compare_at_price?: components["schemas"]["Money"] | null;
            /** @enum {string} */
            tax_class?: "standard" | "reduced" | "zero";
            weight_grams?: number | null;
            available?: number;
            on_hand?: number;
            reserved?: number;
            low_stock_level?: number | null;
            place?: string | null;
            external_reference?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialWebhookDelivery: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            endpoint_id?: string;
            event_id?: string;
            type?: string;
            document_type?: string | null;
            document_id?: string | null;
            /** @enum {string} */
            state?: "waiting" | "delivered" | "failed";
            attempt_count?: number;
            /** Format: date-time */
            next_attempt_at?: string | null;
            /** Format: date-time */
            delivered_at?: string | null;
            status_code?: number | null;
            error?: string | null;
            /** @description What is sent. */
            body?: {
                type: string;
                /** Format: date-time */
                timestamp: string;
            };
            /** @description The newest twenty, oldest first. */
            attempts?: components["schemas"]["WebhookAttempt"][];
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PartialWebhookEndpoint: {
            /** Format: uuid */
            id: string;
            name?: string;
            url?: string;
            /** @description Types of events, or patterns: `order.placed`, `order.*`, `*`. */
            types?: string[];
            header_names?: string[];
            /** @enum {string} */
            state?: "active" | "paused" | "disabled";
            state_reason?: string | null;
            /** Format: date-time */
            state_changed_at?: string;
            /** Format: date-time */
            failing_since?: string | null;
            /** Format: date-time */
            former_secret_until?: string | null;
            position?: number;
            /** Format: uuid */
            owner_id?: string | null;
            /** Format: date-time */
            created_at?: string;
            /** Format: date-time */
            updated_at?: string;
        };
        PasswordChoiceBody: {
            token: string;
            password: string;
        };
        /** @description The body is larger than is taken there: 1 MiB, and 10 MB for a picture. Send less at once. */
        PayloadTooLargeError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "PAYLOAD_TOO_LARGE";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-PAYLOAD_TOO_LARGE`. */
                documentation_url: string;
                request_id: string;
            };
        };
        Payment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            method: "bank_transfer" | "invoice" | "card" | "cash" | "other";
            reference: string | null;
            /** @enum {string} */
            status: "received" | "voided";
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            voided_at: string | null;
            /** Format: uuid */
            voided_by?: string | null;
            void_reason?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
        };
        PaymentChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "payment.created" | "payment.updated" | "payment.deleted" | "payment.voided";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "payment";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The order that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                amount: components["schemas"]["Money"];
                method: string;
                status: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        /**
         * @default bank_transfer
         * @enum {string}
         */
        PaymentMethodInput: "bank_transfer" | "invoice" | "card" | "cash" | "other";
        PaymentWebhook: {
            /** @enum {string} */
            type: "payment.created" | "payment.updated" | "payment.deleted" | "payment.voided";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "payment";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                amount: components["schemas"]["Money"];
                method: string;
                status: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        Picture: {
            /** Format: uuid */
            id: string;
            /** Format: uri */
            url: string | null;
            alt: string;
            width: number | null;
            height: number | null;
            sizes: {
                thumbnail?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
                card?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
                large?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
            };
            mime_type: string | null;
            filesize: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        PlaceOrderBody: {
            /** @description An id, or `ref:` and an external reference. */
            customer_id?: string | null;
            currency?: string | null;
            lines: components["schemas"]["OrderLineInput"][];
            shipping_address?: components["schemas"]["OrderAddressInput"] | null;
            billing_address?: components["schemas"]["OrderAddressInput"] | null;
            shipping_method?: string | null;
            note?: string | null;
            purchase_order_number?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            external_reference?: string | null;
            expected_total?: components["schemas"]["MoneyInput"] | null;
            draft?: boolean;
        };
        /** @description `If-Match` names another version than the stored one. Read the document again, apply the change to what it is now, and send the new `ETag`. */
        PreconditionFailedError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "PRECONDITION_FAILED";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-PRECONDITION_FAILED`. */
                documentation_url: string;
                request_id: string;
            };
        };
        PriceChangeInput: {
            sku?: string;
            /** @description An id, or `ref:` and an external reference. */
            variant_id?: string;
            price: components["schemas"]["MoneyInput"];
            compare_at_price?: components["schemas"]["MoneyInput"] | null;
        };
        PriceResult: {
            /** @description Place in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "changed" | "unchanged" | "failed";
            /** Format: uuid */
            variant_id: string | null;
            sku: string | null;
            error?: components["schemas"]["ItemError"];
            price?: components["schemas"]["Money"];
            compare_at_price?: components["schemas"]["Money"] | null;
        };
        Product: {
            /** Format: uuid */
            id: string;
            title: string | null;
            slug: string | null;
            /** @description HTML. */
            description: string | null;
            category: {
                /** Format: uuid */
                id: string;
                title: string;
                slug: string;
            } | null;
            images: components["schemas"]["ShownPicture"][];
            options: components["schemas"]["ProductOption"][];
            /** @description What is shown when a value is chosen. */
            option_pictures: components["schemas"]["OptionPicture"][];
            /** @enum {string|null} */
            status: "draft" | "published" | null;
            seo: {
                title: string | null;
                description: string | null;
            } | null;
            external_reference?: string | null;
            variants: components["schemas"]["Variant"][];
            /**
             * Format: date-time
             * @description When price, stock or anything else of a variant last changed.
             */
            variants_updated_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ProductChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "product.created" | "product.updated" | "product.trashed" | "product.restored" | "product.deleted";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "product";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description Always null.
                 */
                parent_id: string | null;
            };
            data: {
                slug: string | null;
                status: string | null;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        ProductOption: {
            name: string;
            values: string[];
        };
        ProductUpsertInput: {
            title?: string;
            slug?: string;
            description?: string | null;
            /** @description An id, or `ref:` and an external reference. */
            category_id?: string | null;
            image_ids?: string[];
            options?: {
                name: string;
                values: string[];
            }[];
            option_pictures?: {
                option: string;
                value: string;
                /** Format: uuid */
                image_id: string;
            }[];
            seo?: {
                title?: string | null;
                description?: string | null;
            } | null;
            external_reference?: string | null;
            /** @enum {string} */
            status?: "draft" | "published";
            variants?: {
                sku?: string;
                title?: string;
                option_values?: {
                    name: string;
                    value: string;
                }[] | null;
                price?: components["schemas"]["MoneyInput"];
                compare_at_price?: components["schemas"]["MoneyInput"] | null;
                /** @enum {string} */
                tax_class?: "standard" | "reduced" | "zero";
                weight_grams?: number | null;
                on_hand?: number;
                low_stock_level?: number | null;
                place?: string | null;
                external_reference?: string | null;
            }[];
        };
        ProductUpsertResult: {
            /** @description Place in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "failed" | "not_run";
            error?: components["schemas"]["ItemError"];
            /** Format: uuid */
            product_id: string | null;
            slug: string | null;
            external_reference: string | null;
            /** @description Of the variants of the item, in its order; not of one that failed. */
            variants?: components["schemas"]["ProductVariantUpsertResult"][];
        };
        ProductVariantUpsertResult: {
            /** @enum {string} */
            status: "created" | "updated" | "unchanged";
            /** Format: uuid */
            variant_id: string | null;
            sku: string | null;
            external_reference: string | null;
        };
        ProductWebhook: {
            /** @enum {string} */
            type: "product.created" | "product.updated" | "product.trashed" | "product.restored" | "product.deleted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "product";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                slug: string | null;
                status: string | null;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        ProtocolAnswer: {
            /** @constant */
            jsonrpc: "2.0";
            id: (string | number) | null;
            result?: Record<string, never>;
            /** @description -32700 of what is no JSON, -32600 of what is no single message; others say what was asked wrongly. */
            error?: {
                code: number;
                message: string;
            };
        };
        ProtocolMessageBody: {
            /** @constant */
            jsonrpc: "2.0";
            id?: string | number;
            method?: string;
            params?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description The caller makes too many requests, or too many attempts. Send it again after `Retry-After` seconds. `RateLimit-Remaining` tells beforehand how many are left. */
        RateLimitedError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "RATE_LIMITED";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    limit?: number;
                    retry_after_seconds?: number;
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-RATE_LIMITED`. */
                documentation_url: string;
                request_id: string;
            };
        };
        ReasonBody: {
            reason: string;
        };
        ReceiveReturnBody: {
            lines?: components["schemas"]["ReceivedLineInput"][];
        };
        ReceivedLineInput: {
            line_id: string;
            quantity: number;
            condition?: components["schemas"]["ReturnConditionInput"];
            restock?: boolean;
        };
        RecordPaymentBody: {
            amount: components["schemas"]["MoneyInput"];
            method?: components["schemas"]["PaymentMethodInput"];
            reference?: string;
            /** @description ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z. */
            received_at?: string;
        };
        RecordPaymentInput: {
            amount: components["schemas"]["MoneyInput"];
            method?: components["schemas"]["PaymentMethodInput"];
            reference?: string;
            /** @description ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z. */
            received_at?: string;
        };
        RefreshTokensBody: {
            refresh_token: string;
        };
        Refund: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            amount: components["schemas"]["Money"];
            reason: string;
            lines: components["schemas"]["RefundLine"][];
            /** Format: uuid */
            return_id: string | null;
            external_reference: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
        };
        RefundChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "refund.created" | "refund.updated" | "refund.deleted";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "refund";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The order that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                amount: components["schemas"]["Money"];
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        RefundLine: {
            line_id: string;
            quantity: number;
            restock: boolean;
        };
        RefundOrderBody: {
            amount: components["schemas"]["MoneyInput"];
            reason: string;
            lines?: {
                line_id: string;
                quantity: number;
                /** @default false */
                restock?: boolean;
            }[];
            /** Format: uuid */
            return_id?: string;
        };
        RefundWebhook: {
            /** @enum {string} */
            type: "refund.created" | "refund.updated" | "refund.deleted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "refund";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                amount: components["schemas"]["Money"];
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        RegisterBody: {
            email: string;
            password: string;
            name: string;
            phone?: string;
        };
        ReplaceProductBody: {
            title: string;
            slug?: string;
            description?: string | null;
            /** @description An id, or `ref:` and an external reference. */
            category_id?: string | null;
            image_ids?: string[];
            options?: {
                name: string;
                values: string[];
            }[];
            option_pictures?: {
                option: string;
                value: string;
                /** Format: uuid */
                image_id: string;
            }[];
            seo?: {
                title?: string | null;
                description?: string | null;
            } | null;
            external_reference?: string | null;
            /** @enum {string} */
            status?: "draft" | "published";
        };
        ReplaceUserBody: {
            email: string;
            username?: string | null;
            name: string;
            phone?: string | null;
            /** @enum {string|null} */
            language?: "en" | "de" | "fr" | "pl" | "sv" | null;
            company?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            roles?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_verified?: boolean | null;
            is_active?: boolean | null;
            addresses?: {
                name?: string | null;
                company?: string | null;
                line1?: string | null;
                line2?: string | null;
                city?: string | null;
                region?: string | null;
                postcode?: string | null;
                country?: string | null;
                phone?: string | null;
            }[] | null;
            internal_note?: string | null;
            tags?: string[] | null;
            external_reference?: string | null;
        };
        ReplayWebhookDeliveriesBody: {
            /** @enum {string} */
            state?: "delivered" | "failed";
            /** @description ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z. */
            from?: string;
            /** @description ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z. */
            to?: string;
        };
        RequestReturnBody: {
            lines: components["schemas"]["ReturnLineInput"][];
            status?: components["schemas"]["NewReturnStatusInput"];
            instructions?: string;
        };
        /** @description The request took too long to arrive. Send it again, with the same `Idempotency-Key` if it writes. */
        RequestTimeoutError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "REQUEST_TIMEOUT";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-REQUEST_TIMEOUT`. */
                documentation_url: string;
                request_id: string;
            };
        };
        Return: {
            /** Format: uuid */
            id: string;
            number: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            /** @enum {string} */
            status: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
            lines: components["schemas"]["ReturnLine"][];
            instructions: string | null;
            decline_reason: string | null;
            /** @description Whether a refund paid for it, of money or for an exchange: `GET /refunds?filter[return_id]=`. */
            is_refunded: boolean;
            /** Format: uuid */
            exchange_order_id: string | null;
            /** @description The order that it was exchanged for. */
            exchange_order_number: string | null;
            /** Format: date-time */
            approved_at: string | null;
            /** Format: date-time */
            received_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
        };
        ReturnChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "return.created" | "return.updated" | "return.deleted" | "return.approved" | "return.declined" | "return.received" | "return.cancelled" | "return.closed";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "return";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The order that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                number: string;
                status: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        /** @enum {string} */
        ReturnConditionInput: "as_new" | "opened" | "damaged";
        ReturnLine: {
            line_id: string;
            quantity: number;
            /** @enum {string} */
            reason: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "no_longer_wanted" | "other";
            note: string | null;
            received_quantity: number | null;
            /** @enum {string|null} */
            condition: "as_new" | "opened" | "damaged" | null;
            restock: boolean;
        };
        ReturnLineInput: {
            line_id: string;
            quantity: number;
            reason: components["schemas"]["ReturnReasonInput"];
            note?: string;
            condition?: components["schemas"]["ReturnConditionInput"];
            restock?: boolean;
        };
        /** @enum {string} */
        ReturnReasonInput: "damaged" | "wrong_item" | "not_as_described" | "does_not_fit" | "no_longer_wanted" | "other";
        ReturnWebhook: {
            /** @enum {string} */
            type: "return.created" | "return.updated" | "return.deleted" | "return.approved" | "return.declined" | "return.received" | "return.cancelled" | "return.closed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "return";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                number: string;
                status: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        RotateApiKeyBody: {
            overlap_hours?: number;
            /** @description ISO 8601 time with its zone; seconds may be left out: 2026-11-28T14:05Z. */
            expires_at?: string | null;
        };
        SalesReport: {
            /** @enum {string} */
            by: "day" | "month" | "product" | "category" | "customer" | "channel" | "country";
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description The zone whose days these are. */
            time_zone: string;
            totals: components["schemas"]["SalesReportTotals"];
            /** @description At most 1000, the most sold first. */
            rows: components["schemas"]["SalesReportRow"][];
        };
        SalesReportRow: {
            /** @description A day, the first day of a month, an id, a channel or a country. */
            key: string;
            title: string;
            orders: number | null;
            units: number | null;
            returned_units: number | null;
            /** @description Of goods: with tax, less discounts, without shipping. */
            sold: components["schemas"]["Money"] | null;
            gross: components["schemas"]["Money"] | null;
            discounts: components["schemas"]["Money"] | null;
            shipping: components["schemas"]["Money"] | null;
            tax: components["schemas"]["Money"] | null;
            net: components["schemas"]["Money"] | null;
            paid: components["schemas"]["Money"] | null;
            /** @description Of a customer: whether they bought for the first time. */
            is_new: boolean | null;
        };
        SalesReportTotals: {
            orders: number;
            units: number;
            returned_units: number;
            average_order: components["schemas"]["Money"] | null;
            gross: components["schemas"]["Money"];
            discounts: components["schemas"]["Money"];
            shipping: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
        };
        ServiceAccount: {
            /** Format: uuid */
            id: string;
            name: string;
            roles: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_active: boolean;
            internal_note?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description The server is too busy, or a part of it does not answer; nothing was written. Send it again after `Retry-After` seconds, with the same `Idempotency-Key` if it writes. */
        ServiceUnavailableError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "SERVICE_UNAVAILABLE";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-SERVICE_UNAVAILABLE`. */
                documentation_url: string;
                request_id: string;
            };
        };
        SetPricesBody: {
            items: components["schemas"]["PriceChangeInput"][];
            atomic?: boolean;
        };
        SetStockLevelsBody: {
            items: components["schemas"]["StockLevelChangeInput"][];
            reason?: string;
            atomic?: boolean;
        };
        ShipOrderBody: {
            lines?: components["schemas"]["ShipmentLineInput"][];
            carrier?: string;
            tracking_number?: string;
            /** Format: uri */
            tracking_url?: string;
        };
        Shipment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            order_number: string;
            lines: components["schemas"]["ShipmentLine"][];
            carrier: string | null;
            tracking_number: string | null;
            tracking_url: string | null;
            /** @enum {string} */
            status: "shipped" | "cancelled";
            /** Format: date-time */
            shipped_at: string;
            /** Format: date-time */
            delivered_at: string | null;
            /** Format: date-time */
            cancelled_at: string | null;
            /** Format: uuid */
            cancelled_by?: string | null;
            cancel_reason?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string | null;
        };
        ShipmentChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "shipment.created" | "shipment.updated" | "shipment.deleted" | "shipment.cancelled";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "shipment";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The order that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                carrier: string | null;
                is_delivered: boolean;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        ShipmentLine: {
            line_id: string;
            quantity: number;
        };
        ShipmentLineInput: {
            line_id: string;
            quantity: number;
        };
        ShipmentWebhook: {
            /** @enum {string} */
            type: "shipment.created" | "shipment.updated" | "shipment.deleted" | "shipment.cancelled";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "shipment";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                carrier: string | null;
                is_delivered: boolean;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        ShippingMethod: {
            /** @description As orders take it: `shipping_method`. */
            code: string;
            title: string;
            price: components["schemas"]["Money"];
            /** @description The subtotal from which it costs nothing. */
            free_from: components["schemas"]["Money"] | null;
        };
        Shortage: {
            /** Format: uuid */
            variant_id: string;
            sku?: string;
            title?: string;
            requested: number;
            available: number;
        };
        ShownPicture: {
            /** Format: uri */
            url: string;
            width: number | null;
            height: number | null;
            alt: string;
            sizes: {
                thumbnail?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
                card?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
                large?: {
                    /** Format: uri */
                    url: string;
                    width: number | null;
                    height: number | null;
                };
            };
        };
        SignInBody: {
            email?: string;
            username?: string;
            password: string;
            device_token?: string | null;
            code?: string;
        };
        SignOutBody: {
            all?: boolean;
        };
        StockChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "stock.changed";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "stock";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The product that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                sku: string;
                on_hand: number;
                reserved: number;
                available: number;
            };
        };
        StockLevel: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            variant_id: string;
            /** Format: uuid */
            product_id: string;
            sku: string;
            on_hand: number;
            reserved: number;
            available: number;
            /** Format: date-time */
            updated_at: string;
        };
        StockLevelChangeInput: {
            sku?: string;
            /** @description An id, or `ref:` and an external reference. */
            variant_id?: string;
            on_hand?: number;
            delta?: number;
            expected_on_hand?: number;
            reason?: string;
        };
        StockLevelResult: {
            /** @description Place in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "changed" | "unchanged" | "failed";
            /** Format: uuid */
            variant_id: string | null;
            sku: string | null;
            error?: components["schemas"]["ItemError"];
            on_hand?: number;
            reserved?: number;
            available?: number;
        };
        /**
         * @default reserve
         * @enum {string}
         */
        StockPolicyInput: "reserve" | "oversell" | "ignore";
        StockWebhook: {
            /** @enum {string} */
            type: "stock.changed";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "stock";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                sku: string;
                on_hand: number;
                reserved: number;
                available: number;
            };
        };
        TagOrderBody: {
            add?: string[];
            remove?: string[];
        };
        TaxRate: {
            /** @enum {string} */
            tax_class: "standard" | "reduced" | "zero";
            /** @description ISO 3166-1 alpha-2; `*` for all others. */
            country: string;
            /** @description In basis points: 2000 are 20 %. */
            rate_bp: number;
        };
        TestWebhook: {
            /** @constant */
            type: "webhook.test";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                endpoint_id: string;
                message: string;
            };
        };
        /** @description The access token was valid once: it lasts 15 minutes. Exchange the refresh token by `POST /auth/refresh`, and send the request again with the new token. */
        TokenExpiredError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "TOKEN_EXPIRED";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-TOKEN_EXPIRED`. */
                documentation_url: string;
                request_id: string;
            };
        };
        /** @description The order’s status, or what is owed for it, does not allow the step. Take a step of `details.allowed`; `details.blocked` says why the others are not possible. */
        TransitionNotAllowedError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "TRANSITION_NOT_ALLOWED";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    /** @enum {string} */
                    from?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded" | "requested" | "approved" | "declined" | "received" | "closed";
                    /** @enum {string} */
                    to?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                    action?: string;
                    allowed?: ("draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded")[];
                    blocked?: {
                        /** @enum {string} */
                        to: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                        because: string;
                    }[];
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-TRANSITION_NOT_ALLOWED`. */
                documentation_url: string;
                request_id: string;
            };
        };
        TransitionOrderBody: {
            to: components["schemas"]["OrderActionStatusInput"];
            reason?: string;
            lines?: components["schemas"]["OrderLineQuantityInput"][];
            carrier?: string;
            tracking_number?: string;
            /** Format: uri */
            tracking_url?: string;
            expected_total?: components["schemas"]["MoneyInput"];
        };
        /** @description The password is right, and the account also needs a code. Send `details.challenge` with the code to `POST /auth/two-factor`, before `details.expires_in` seconds are over. */
        TwoFactorRequiredError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "TWO_FACTOR_REQUIRED";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    challenge: string;
                    expires_in: number;
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-TWO_FACTOR_REQUIRED`. */
                documentation_url: string;
                request_id: string;
            };
        };
        /** @description A role of the account, or of the key’s owner, needs a second factor, and there is none yet. Set it up: `POST /auth/two-factor/setup`, or in the panel. */
        TwoFactorSetupRequiredError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "TWO_FACTOR_SETUP_REQUIRED";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-TWO_FACTOR_SETUP_REQUIRED`. */
                documentation_url: string;
                request_id: string;
            };
        };
        /** @description The body is not of the type that the operation takes, or a file is not a picture. Send JSON with `Content-Type: application/json`, a picture as `multipart/form-data`. */
        UnsupportedMediaTypeError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "UNSUPPORTED_MEDIA_TYPE";
                /** @description For people; it may change. */
                message: string;
                /** @description A page about this error, on this server: `/api/v1/docs#error-UNSUPPORTED_MEDIA_TYPE`. */
                documentation_url: string;
                request_id: string;
            };
        };
        UpdateCategoryBody: {
            title?: string;
            slug?: string;
            /** @description An id, or `ref:` and an external reference. */
            parent_id?: string | null;
            position?: number;
            description?: string | null;
            external_reference?: string | null;
        };
        UpdateOrderBody: {
            note?: string | null;
            purchase_order_number?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            external_reference?: string | null;
            internal_note?: string | null;
            tags?: string[] | null;
            shipping_address?: {
                name?: string | null;
                company?: string | null;
                line1?: string | null;
                line2?: string | null;
                city?: string | null;
                region?: string | null;
                postcode?: string | null;
                country?: string | null;
                phone?: string | null;
            } | null;
            billing_address?: {
                name?: string | null;
                company?: string | null;
                line1?: string | null;
                line2?: string | null;
                city?: string | null;
                region?: string | null;
                postcode?: string | null;
                country?: string | null;
                phone?: string | null;
            } | null;
        };
        UpdatePictureBody: {
            alt?: string;
        };
        UpdateProductBody: {
            title?: string;
            slug?: string;
            description?: string | null;
            /** @description An id, or `ref:` and an external reference. */
            category_id?: string | null;
            image_ids?: string[];
            options?: {
                name: string;
                values: string[];
            }[];
            option_pictures?: {
                option: string;
                value: string;
                /** Format: uuid */
                image_id: string;
            }[];
            seo?: {
                title?: string | null;
                description?: string | null;
            } | null;
            external_reference?: string | null;
            /** @enum {string} */
            status?: "draft" | "published";
        };
        UpdateServiceAccountBody: {
            name?: string;
            roles?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_active?: boolean | null;
            internal_note?: string | null;
        };
        UpdateUserBody: {
            email?: string;
            username?: string | null;
            name?: string;
            phone?: string | null;
            /** @enum {string|null} */
            language?: "en" | "de" | "fr" | "pl" | "sv" | null;
            company?: string | null;
            vat_number?: string | null;
            buyer_reference?: string | null;
            roles?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_verified?: boolean | null;
            is_active?: boolean | null;
            addresses?: {
                name?: string | null;
                company?: string | null;
                line1?: string | null;
                line2?: string | null;
                city?: string | null;
                region?: string | null;
                postcode?: string | null;
                country?: string | null;
                phone?: string | null;
            }[] | null;
            internal_note?: string | null;
            tags?: string[] | null;
            external_reference?: string | null;
        };
        UpdateVariantBody: {
            sku?: string;
            title?: string;
            option_values?: {
                name: string;
                value: string;
            }[] | null;
            price?: components["schemas"]["MoneyInput"];
            compare_at_price?: components["schemas"]["MoneyInput"] | null;
            /** @enum {string} */
            tax_class?: "standard" | "reduced" | "zero";
            weight_grams?: number | null;
            low_stock_level?: number | null;
            place?: string | null;
            external_reference?: string | null;
        };
        UpdateWebhookEndpointBody: {
            name?: string;
            url?: string;
            types?: string[];
            headers?: {
                [key: string]: string;
            };
            /** @enum {string} */
            state?: "active" | "paused";
        };
        UpsertProductsBody: {
            items: components["schemas"]["ProductUpsertInput"][];
            /** @description All items, or none. */
            atomic?: boolean;
        };
        UpsertVariantsBody: {
            items: {
                /** @description An id, or `ref:` and an external reference. */
                product_id?: string;
                sku?: string;
                title?: string;
                option_values?: {
                    name: string;
                    value: string;
                }[] | null;
                price?: components["schemas"]["MoneyInput"];
                compare_at_price?: components["schemas"]["MoneyInput"] | null;
                /** @enum {string} */
                tax_class?: "standard" | "reduced" | "zero";
                weight_grams?: number | null;
                on_hand?: number;
                low_stock_level?: number | null;
                place?: string | null;
                external_reference?: string | null;
            }[];
            /** @description All items, or none. */
            atomic?: boolean;
        };
        User: {
            /** Format: uuid */
            id: string;
            email: string;
            username: string | null;
            name: string;
            phone: string | null;
            /** @enum {string|null} */
            language: "en" | "de" | "fr" | "pl" | "sv" | null;
            company: string | null;
            vat_number: string | null;
            buyer_reference: string | null;
            roles: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
            is_verified: boolean;
            is_active: boolean;
            addresses: components["schemas"]["UserAddress"][];
            internal_note?: string | null;
            tags?: string[];
            external_reference?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        UserAddress: {
            name: string | null;
            company: string | null;
            line1: string | null;
            line2: string | null;
            city: string | null;
            region: string | null;
            postcode: string | null;
            country: string | null;
            phone: string | null;
        };
        /** @description A parameter, a field or a value is wrong, or does not exist. Correct what `details.fields` names by its path, and send the request again. */
        ValidationError: {
            /** @constant */
            success: false;
            error: {
                /** @constant */
                code: "VALIDATION_ERROR";
                /** @description For people; it may change. */
                message: string;
                details?: {
                    /** @description Each wrong field by its dotted path: `lines.0.quantity`. */
                    fields?: components["schemas"]["FieldProblem"][];
                    held_by?: components["schemas"]["KeyHolder"];
                };
                /** @description A page about this error, on this server: `/api/v1/docs#error-VALIDATION_ERROR`. */
                documentation_url: string;
                request_id: string;
            };
        };
        Variant: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            product_id: string;
            sku: string;
            title: string;
            option_values: components["schemas"]["VariantOptionValue"][];
            price: components["schemas"]["Money"];
            compare_at_price: components["schemas"]["Money"] | null;
            /** @enum {string} */
            tax_class: "standard" | "reduced" | "zero";
            weight_grams: number | null;
            available: number;
            on_hand?: number;
            reserved?: number;
            low_stock_level?: number | null;
            place?: string | null;
            external_reference?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        VariantChangeEvent: {
            /** @description The same wherever the event is seen: `evt_…`. */
            id: string;
            /** @enum {string} */
            type: "variant.created" | "variant.updated" | "variant.trashed" | "variant.restored" | "variant.deleted";
            /** Format: date-time */
            at: string;
            /** @description Where to read on behind this event. */
            cursor: string;
            document: {
                /** @constant */
                type: "variant";
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description The product that it belongs to.
                 */
                parent_id: string | null;
            };
            data: {
                sku: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        VariantOptionValue: {
            name: string;
            value: string;
        };
        VariantUpsertResult: {
            /** @description Place in the request, from 0. */
            index: number;
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "failed" | "not_run";
            error?: components["schemas"]["ItemError"];
            /** Format: uuid */
            variant_id: string | null;
            sku: string | null;
            external_reference: string | null;
        };
        VariantWebhook: {
            /** @enum {string} */
            type: "variant.created" | "variant.updated" | "variant.trashed" | "variant.restored" | "variant.deleted";
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            data: {
                id: string;
                /** @description Where to read on behind this event in the feed. */
                cursor: string;
                document: {
                    /** @constant */
                    type: "variant";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    parent_id: string | null;
                };
                sku: string;
                /** @description The fields that are not as they were. Read the document for what they are now. */
                changed?: string[];
            };
        };
        VoidPaymentBody: {
            reason: string;
        };
        WaiveRefundBody: {
            amount?: components["schemas"]["MoneyInput"];
            reason: string;
        };
        WebhookAttempt: {
            /** Format: date-time */
            at: string;
            duration_ms: number;
            /** @description As they were sent; the values of the endpoint’s own are masked. */
            request_headers: Record<string, never>;
            status: number | null;
            response_headers: Record<string, never> | null;
            /** @description The beginning of the answer. */
            response_body: string | null;
            error: string | null;
        };
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            endpoint_id: string;
            event_id: string;
            type: string;
            document_type: string | null;
            document_id: string | null;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            attempt_count: number;
            /** Format: date-time */
            next_attempt_at: string | null;
            /** Format: date-time */
            delivered_at: string | null;
            status_code: number | null;
            error: string | null;
            /** @description What is sent. */
            body: {
                type: string;
                /** Format: date-time */
                timestamp: string;
            };
            /** @description The newest twenty, oldest first. */
            attempts: components["schemas"]["WebhookAttempt"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        WebhookEndpoint: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            /** @description Types of events, or patterns: `order.placed`, `order.*`, `*`. */
            types: string[];
            header_names: string[];
            /** @enum {string} */
            state: "active" | "paused" | "disabled";
            state_reason: string | null;
            /** Format: date-time */
            state_changed_at: string;
            /** Format: date-time */
            failing_since: string | null;
            /** Format: date-time */
            former_secret_until: string | null;
            position: number;
            /** Format: uuid */
            owner_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        WebhookReplays: {
            replayed: number;
        };
    };
    responses: {
        /** @description ADDRESS_TOO_LONG */
        AddressTooLong: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AddressTooLongError"];
            };
        };
        /** @description ADDRESS_TOO_LONG */
        AddressTooLongOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AddressTooLongError"];
            };
        };
        /** @description AUTHENTICATION_REQUIRED, TOKEN_EXPIRED */
        AuthenticationRequiredOrTokenExpired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["TokenExpiredError"];
            };
        };
        /** @description AUTHENTICATION_REQUIRED, TOKEN_EXPIRED, TWO_FACTOR_REQUIRED */
        AuthenticationRequiredOrTokenExpiredOrTwoFactorRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthenticationRequiredError"] | components["schemas"]["TokenExpiredError"] | components["schemas"]["TwoFactorRequiredError"];
            };
        };
        /** @description The caller has this answer already */
        CachedNotModified: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                ETag: components["headers"]["ETag"];
                "Cache-Control": components["headers"]["Cache-Control"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description CONFLICT */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConflictError"];
            };
        };
        /** @description HEADERS_TOO_LARGE */
        HeadersTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HeadersTooLargeError"];
            };
        };
        /** @description HEADERS_TOO_LARGE */
        HeadersTooLargeOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HeadersTooLargeError"];
            };
        };
        /** @description IDEMPOTENCY_CONFLICT */
        IdempotencyConflictOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdempotencyConflictError"];
            };
        };
        /** @description IDEMPOTENCY_CONFLICT, CONFLICT */
        IdempotencyConflictOrConflictOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdempotencyConflictError"] | components["schemas"]["ConflictError"];
            };
        };
        /** @description IDEMPOTENCY_CONFLICT, CONFLICT, INSUFFICIENT_STOCK */
        IdempotencyConflictOrConflictOrInsufficientStockOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdempotencyConflictError"] | components["schemas"]["ConflictError"] | components["schemas"]["InsufficientStockError"];
            };
        };
        /** @description IDEMPOTENCY_CONFLICT, CONFLICT, INSUFFICIENT_STOCK, TRANSITION_NOT_ALLOWED */
        IdempotencyConflictOrConflictOrInsufficientStockOrTransitionNotAllowedOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdempotencyConflictError"] | components["schemas"]["ConflictError"] | components["schemas"]["InsufficientStockError"] | components["schemas"]["TransitionNotAllowedError"];
            };
        };
        /** @description IDEMPOTENCY_CONFLICT, CONFLICT, TRANSITION_NOT_ALLOWED */
        IdempotencyConflictOrConflictOrTransitionNotAllowedOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdempotencyConflictError"] | components["schemas"]["ConflictError"] | components["schemas"]["TransitionNotAllowedError"];
            };
        };
        /** @description IDEMPOTENCY_CONFLICT, TRANSITION_NOT_ALLOWED */
        IdempotencyConflictOrTransitionNotAllowedOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdempotencyConflictError"] | components["schemas"]["TransitionNotAllowedError"];
            };
        };
        /** @description INTERNAL_ERROR */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalError"];
            };
        };
        /** @description NOT_FOUND */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description NOT_FOUND */
        NotFoundOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The caller has this answer already */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                ETag: components["headers"]["ETag"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description PAYLOAD_TOO_LARGE */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PayloadTooLargeError"];
            };
        };
        /** @description PAYLOAD_TOO_LARGE */
        PayloadTooLargeOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PayloadTooLargeError"];
            };
        };
        /** @description PRECONDITION_FAILED */
        PreconditionFailedOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PreconditionFailedError"];
            };
        };
        /** @description an error of the protocol */
        ProtocolError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProtocolAnswer"];
            };
        };
        /** @description RATE_LIMITED */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RateLimitedError"];
            };
        };
        /** @description REQUEST_TIMEOUT */
        RequestTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RequestTimeoutError"];
            };
        };
        /** @description REQUEST_TIMEOUT */
        RequestTimeoutOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RequestTimeoutError"];
            };
        };
        /** @description SERVICE_UNAVAILABLE */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServiceUnavailableError"];
            };
        };
        /** @description TRANSITION_NOT_ALLOWED */
        TransitionNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Retry-After": components["headers"]["Retry-After-Running"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TransitionNotAllowedError"];
            };
        };
        /** @description TWO_FACTOR_SETUP_REQUIRED */
        TwoFactorSetupRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TwoFactorSetupRequiredError"];
            };
        };
        /** @description TWO_FACTOR_SETUP_REQUIRED */
        TwoFactorSetupRequiredOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TwoFactorSetupRequiredError"];
            };
        };
        /** @description TWO_FACTOR_SETUP_REQUIRED, FORBIDDEN */
        TwoFactorSetupRequiredOrForbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TwoFactorSetupRequiredError"] | components["schemas"]["ForbiddenError"];
            };
        };
        /** @description TWO_FACTOR_SETUP_REQUIRED, FORBIDDEN */
        TwoFactorSetupRequiredOrForbiddenOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TwoFactorSetupRequiredError"] | components["schemas"]["ForbiddenError"];
            };
        };
        /** @description UNSUPPORTED_MEDIA_TYPE */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedMediaTypeError"];
            };
        };
        /** @description UNSUPPORTED_MEDIA_TYPE */
        UnsupportedMediaTypeOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedMediaTypeError"];
            };
        };
        /** @description VALIDATION_ERROR */
        ValidationError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
            };
        };
        /** @description VALIDATION_ERROR */
        ValidationErrorOfWrite: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"];
            };
        };
        /** @description VALIDATION_ERROR, an error of the protocol */
        ValidationErrorOrProtocolError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ValidationError"] | components["schemas"]["ProtocolAnswer"];
            };
        };
    };
    parameters: {
        /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
        After: string;
        /** @description Counts more than 10,000 rows exactly too, which takes time. */
        Count: "exact";
        /** @description The `next_cursor` of the page before, with the same `sort`. */
        Cursor: string;
        /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
        IdempotencyKey: string;
        /** @description The `ETag` of the version that is to be changed; `*` for any. */
        IfMatch: string;
        /** @description The `ETag` of the answer that the caller has. */
        IfNoneMatch: string;
        /** @description Of a stream that goes on: the last `id` that the client saw. It counts instead of `after`. */
        LastEventId: string;
        /** @description Reaches the first 10000 rows; not together with `cursor`. */
        Page: number;
        PerPage: number;
        /** @description Kept in the log and answered; a new one without it. */
        RequestId: string;
        /** @description Finds what has all these words. */
        Search: string;
    };
    requestBodies: never;
    headers: {
        /** @description How long caches may keep it. */
        "Cache-Control": string;
        /** @description The name of the file. */
        "Content-Disposition": string;
        /** @description A digest of this answer; of one document, with its version. */
        ETag: string;
        /** @description `true` for the stored answer of an earlier request with the same `Idempotency-Key`. */
        "Idempotent-Replayed": string;
        /** @description The path of what was created. */
        Location: string;
        /** @description Requests in a window of a minute; with a key. */
        "RateLimit-Limit": number;
        /** @description What is left of them. */
        "RateLimit-Remaining": number;
        /** @description Seconds until the next window. */
        "RateLimit-Reset": number;
        /** @description Seconds. */
        "Retry-After": number;
        /** @description Seconds; while the first request with the same `Idempotency-Key` still runs. */
        "Retry-After-Running": number;
        /** @description Seconds; where the result of a tool is that its caller has to wait. */
        "Retry-After-Told": number;
        /** @description `Bearer`. */
        "WWW-Authenticate": string;
        /** @description `test` in each answer of the sandbox, to requests with a test key; absent in those of the shop. */
        "X-Backroom-Mode": string;
        /** @description The id of the request, as in the log. */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            access_token: string;
                            refresh_token: string;
                            /** @constant */
                            token_type: "Bearer";
                            /** @description Seconds until the access token expires. */
                            expires_in: number;
                            device_token: string;
                            user: components["schemas"]["User"] | null;
                            two_factor_setup_required: boolean;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpiredOrTwoFactorRequired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            is_on: boolean;
                            /** Format: date-time */
                            confirmed_at: string | null;
                            is_required: boolean;
                            recovery_codes_left: number;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    completeSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challenge": "0b9c…",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CompleteSignInBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            access_token: string;
                            refresh_token: string;
                            /** @constant */
                            token_type: "Bearer";
                            /** @description Seconds until the access token expires. */
                            expires_in: number;
                            device_token: string;
                            user: components["schemas"]["User"] | null;
                            two_factor_setup_required: boolean;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOwnUser: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"] | components["schemas"]["PartialUser"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com",
                 *       "password": "correct horse battery",
                 *       "name": "Ada Byron"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokensBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            access_token: string;
                            refresh_token: string;
                            /** @constant */
                            token_type: "Bearer";
                            /** @description Seconds until the access token expires. */
                            expires_in: number;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** Format: uuid */
                            id: string;
                            device: string;
                            browser: string;
                            ip_prefix: string | null;
                            /** @enum {string} */
                            channel: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
                            /** @enum {string} */
                            door: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script" | "job";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_used_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            is_current: boolean;
                        }[];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SignOutBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setUpSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            secret: string;
                            uri: string;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmSecondFactorBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            recovery_codes: string[];
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            recovery_codes: string[];
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    turnSecondFactorOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["ForgotPasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChoiceBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChoiceBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    changeUsername: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUsernameBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    closeAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    sendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    eraseUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the customer"
                 *     }
                 */
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            orders: number;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "prefix" | "mode" | "owner_id" | "scopes" | "rate_limit" | "expires_at" | "last_used_at" | "last_used_from" | "revoked_at" | "replaced_by_id" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `prefix` is this. */
                "filter[prefix]"?: string;
                /** @description `prefix` is not this. */
                "filter[prefix][ne]"?: string;
                /** @description `prefix` is one of these. */
                "filter[prefix][in]"?: string[];
                /** @description `mode` is this. */
                "filter[mode]"?: "live" | "test";
                /** @description `mode` is not this. */
                "filter[mode][ne]"?: "live" | "test";
                /** @description `mode` is one of these. */
                "filter[mode][in]"?: ("live" | "test")[];
                /** @description `owner_id` is this. */
                "filter[owner_id]"?: string;
                /** @description `owner_id` is not this. */
                "filter[owner_id][ne]"?: string;
                /** @description `owner_id` is one of these. */
                "filter[owner_id][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["ApiKey"] | components["schemas"]["PartialApiKey"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    issueApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ERP",
                 *       "scopes": [
                 *         "orders:read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["IssueApiKeyBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IssuedApiKey"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "prefix" | "mode" | "owner_id" | "scopes" | "rate_limit" | "expires_at" | "last_used_at" | "last_used_from" | "revoked_at" | "replaced_by_id" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ApiKey"] | components["schemas"]["PartialApiKey"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overlap_hours": 24
                 *     }
                 */
                "application/json": components["schemas"]["RotateApiKeyBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IssuedApiKey"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listServiceAccounts: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "roles" | "is_active" | "internal_note" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["ServiceAccount"] | components["schemas"]["PartialServiceAccount"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Warehouse",
                 *       "roles": [
                 *         "fulfilment"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateServiceAccountBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ServiceAccount"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getServiceAccount: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "roles" | "is_active" | "internal_note" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ServiceAccount"] | components["schemas"]["PartialServiceAccount"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateServiceAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateServiceAccountBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ServiceAccount"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "email" | "-email" | "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `email` is this. */
                "filter[email]"?: string;
                /** @description `email` is not this. */
                "filter[email][ne]"?: string;
                /** @description `email` is one of these. */
                "filter[email][in]"?: string[];
                /** @description `username` is this. */
                "filter[username]"?: string;
                /** @description `username` is not this. */
                "filter[username][ne]"?: string;
                /** @description `username` is one of these. */
                "filter[username][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `roles` is this. */
                "filter[roles]"?: "admin" | "manager" | "support" | "fulfilment" | "customer";
                /** @description `roles` is one of these. */
                "filter[roles][in]"?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["User"] | components["schemas"]["PartialUser"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"] | components["schemas"]["PartialUser"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceUserBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["User"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listUserOrders: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "placed_at" | "-placed_at" | "total" | "-total" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "status" | "held_from" | "payment_status" | "fulfilment_status" | "placed_at" | "currency" | "prices_include_tax" | "subtotal" | "discount_total" | "shipping_total" | "tax_total" | "total" | "paid_total" | "refunded_total" | "balance" | "owed" | "refund_due" | "refund_waived" | "shipping_address" | "billing_address" | "shipping_method" | "shipping_method_title" | "note" | "purchase_order_number" | "vat_number" | "buyer_reference" | "external_reference" | "internal_note" | "source" | "sales_channel" | "sales_channel_number" | "notify" | "created_at" | "updated_at" | "customer" | "tags" | "lines" | "charges" | "allowed_actions" | "created_by" | "payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description These as well. */
                include?: ("payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded")[];
                /** @description `payment_status` is this. */
                "filter[payment_status]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is not this. */
                "filter[payment_status][ne]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is one of these. */
                "filter[payment_status][in]"?: ("unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded")[];
                /** @description `fulfilment_status` is this. */
                "filter[fulfilment_status]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is not this. */
                "filter[fulfilment_status][ne]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is one of these. */
                "filter[fulfilment_status][in]"?: ("unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned")[];
                /** @description `placed_at` is this. */
                "filter[placed_at]"?: string;
                /** @description `placed_at` is not this. */
                "filter[placed_at][ne]"?: string;
                /** @description `placed_at` is one of these. */
                "filter[placed_at][in]"?: string[];
                /** @description `placed_at` is at least this. */
                "filter[placed_at][gte]"?: string;
                /** @description `placed_at` is at most this. */
                "filter[placed_at][lte]"?: string;
                /** @description `placed_at` is more than this. */
                "filter[placed_at][gt]"?: string;
                /** @description `placed_at` is less than this. */
                "filter[placed_at][lt]"?: string;
                /** @description `total` is this. */
                "filter[total]"?: number;
                /** @description `total` is not this. */
                "filter[total][ne]"?: number;
                /** @description `total` is one of these. */
                "filter[total][in]"?: number[];
                /** @description `total` is at least this. */
                "filter[total][gte]"?: number;
                /** @description `total` is at most this. */
                "filter[total][lte]"?: number;
                /** @description `total` is more than this. */
                "filter[total][gt]"?: number;
                /** @description `total` is less than this. */
                "filter[total][lt]"?: number;
                /** @description `balance` is this. */
                "filter[balance]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is not this. */
                "filter[balance][ne]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is one of these. */
                "filter[balance][in]"?: ("settled" | "owed" | "refund_due")[];
                /** @description `purchase_order_number` is this. */
                "filter[purchase_order_number]"?: string;
                /** @description `purchase_order_number` is not this. */
                "filter[purchase_order_number][ne]"?: string;
                /** @description `purchase_order_number` is one of these. */
                "filter[purchase_order_number][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `source` is this. */
                "filter[source]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is not this. */
                "filter[source][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is one of these. */
                "filter[source][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sales_channel` is this. */
                "filter[sales_channel]"?: string;
                /** @description `sales_channel` is not this. */
                "filter[sales_channel][ne]"?: string;
                /** @description `sales_channel` is one of these. */
                "filter[sales_channel][in]"?: string[];
                /** @description `sales_channel_number` is this. */
                "filter[sales_channel_number]"?: string;
                /** @description `sales_channel_number` is not this. */
                "filter[sales_channel_number][ne]"?: string;
                /** @description `sales_channel_number` is one of these. */
                "filter[sales_channel_number][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
                /** @description `customer_id` is this. */
                "filter[customer_id]"?: string;
                /** @description `customer_id` is not this. */
                "filter[customer_id][ne]"?: string;
                /** @description `customer_id` is one of these. */
                "filter[customer_id][in]"?: string[];
                /** @description `customer_email` is this. */
                "filter[customer_email]"?: string;
                /** @description `customer_email` is not this. */
                "filter[customer_email][ne]"?: string;
                /** @description `customer_email` is one of these. */
                "filter[customer_email][in]"?: string[];
                /** @description `channel` is this. */
                "filter[channel]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is not this. */
                "filter[channel][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is one of these. */
                "filter[channel][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `created_by` is this. */
                "filter[created_by]"?: string;
                /** @description `created_by` is not this. */
                "filter[created_by][ne]"?: string;
                /** @description `created_by` is one of these. */
                "filter[created_by][in]"?: string[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Order"] | components["schemas"]["PartialOrder"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    placeOrderForUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-1",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "shipping_address": {
                 *         "name": "Ada Byron",
                 *         "line1": "12 St James’s Square",
                 *         "city": "London",
                 *         "postcode": "SW1Y 4JH",
                 *         "country": "GB"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PlaceOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "email" | "-email" | "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `email` is this. */
                "filter[email]"?: string;
                /** @description `email` is not this. */
                "filter[email][ne]"?: string;
                /** @description `email` is one of these. */
                "filter[email][in]"?: string[];
                /** @description `username` is this. */
                "filter[username]"?: string;
                /** @description `username` is not this. */
                "filter[username][ne]"?: string;
                /** @description `username` is one of these. */
                "filter[username][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `roles` is this. */
                "filter[roles]"?: "admin" | "manager" | "support" | "fulfilment" | "customer";
                /** @description `roles` is one of these. */
                "filter[roles][in]"?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Customer"] | components["schemas"]["PartialCustomer"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada Byron",
                 *       "email": "ada@example.com",
                 *       "tags": [
                 *         "VIP"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateCustomerBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Customer"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCustomer: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Customer"] | components["schemas"]["PartialCustomer"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCustomerFigures: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerFigures"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    mergeCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "other_id": "0197a5b0-0000-7000-8000-000000000000",
                 *       "preview": true
                 *     }
                 */
                "application/json": components["schemas"]["MergeCustomersBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerMerge"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPersonalData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    printPersonalData: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCustomerNotes: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "customer_id" | "text" | "actor" | "channel" | "removed_at" | "created_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `customer_id` is this. */
                "filter[customer_id]"?: string;
                /** @description `customer_id` is not this. */
                "filter[customer_id][ne]"?: string;
                /** @description `customer_id` is one of these. */
                "filter[customer_id][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["CustomerNote"] | components["schemas"]["PartialCustomerNote"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    noteOnCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Prefers to be called in the morning."
                 *     }
                 */
                "application/json": components["schemas"]["NoteOnCustomerBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerNote"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCustomerNote: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "customer_id" | "text" | "actor" | "channel" | "removed_at" | "created_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CustomerNote"] | components["schemas"]["PartialCustomerNote"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeCustomerNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "placed_at" | "-placed_at" | "total" | "-total" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "status" | "held_from" | "payment_status" | "fulfilment_status" | "placed_at" | "currency" | "prices_include_tax" | "subtotal" | "discount_total" | "shipping_total" | "tax_total" | "total" | "paid_total" | "refunded_total" | "balance" | "owed" | "refund_due" | "refund_waived" | "shipping_address" | "billing_address" | "shipping_method" | "shipping_method_title" | "note" | "purchase_order_number" | "vat_number" | "buyer_reference" | "external_reference" | "internal_note" | "source" | "sales_channel" | "sales_channel_number" | "notify" | "created_at" | "updated_at" | "customer" | "tags" | "lines" | "charges" | "allowed_actions" | "created_by" | "payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description These as well. */
                include?: ("payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded")[];
                /** @description `payment_status` is this. */
                "filter[payment_status]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is not this. */
                "filter[payment_status][ne]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is one of these. */
                "filter[payment_status][in]"?: ("unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded")[];
                /** @description `fulfilment_status` is this. */
                "filter[fulfilment_status]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is not this. */
                "filter[fulfilment_status][ne]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is one of these. */
                "filter[fulfilment_status][in]"?: ("unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned")[];
                /** @description `placed_at` is this. */
                "filter[placed_at]"?: string;
                /** @description `placed_at` is not this. */
                "filter[placed_at][ne]"?: string;
                /** @description `placed_at` is one of these. */
                "filter[placed_at][in]"?: string[];
                /** @description `placed_at` is at least this. */
                "filter[placed_at][gte]"?: string;
                /** @description `placed_at` is at most this. */
                "filter[placed_at][lte]"?: string;
                /** @description `placed_at` is more than this. */
                "filter[placed_at][gt]"?: string;
                /** @description `placed_at` is less than this. */
                "filter[placed_at][lt]"?: string;
                /** @description `total` is this. */
                "filter[total]"?: number;
                /** @description `total` is not this. */
                "filter[total][ne]"?: number;
                /** @description `total` is one of these. */
                "filter[total][in]"?: number[];
                /** @description `total` is at least this. */
                "filter[total][gte]"?: number;
                /** @description `total` is at most this. */
                "filter[total][lte]"?: number;
                /** @description `total` is more than this. */
                "filter[total][gt]"?: number;
                /** @description `total` is less than this. */
                "filter[total][lt]"?: number;
                /** @description `balance` is this. */
                "filter[balance]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is not this. */
                "filter[balance][ne]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is one of these. */
                "filter[balance][in]"?: ("settled" | "owed" | "refund_due")[];
                /** @description `purchase_order_number` is this. */
                "filter[purchase_order_number]"?: string;
                /** @description `purchase_order_number` is not this. */
                "filter[purchase_order_number][ne]"?: string;
                /** @description `purchase_order_number` is one of these. */
                "filter[purchase_order_number][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `source` is this. */
                "filter[source]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is not this. */
                "filter[source][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is one of these. */
                "filter[source][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sales_channel` is this. */
                "filter[sales_channel]"?: string;
                /** @description `sales_channel` is not this. */
                "filter[sales_channel][ne]"?: string;
                /** @description `sales_channel` is one of these. */
                "filter[sales_channel][in]"?: string[];
                /** @description `sales_channel_number` is this. */
                "filter[sales_channel_number]"?: string;
                /** @description `sales_channel_number` is not this. */
                "filter[sales_channel_number][ne]"?: string;
                /** @description `sales_channel_number` is one of these. */
                "filter[sales_channel_number][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
                /** @description `customer_id` is this. */
                "filter[customer_id]"?: string;
                /** @description `customer_id` is not this. */
                "filter[customer_id][ne]"?: string;
                /** @description `customer_id` is one of these. */
                "filter[customer_id][in]"?: string[];
                /** @description `customer_email` is this. */
                "filter[customer_email]"?: string;
                /** @description `customer_email` is not this. */
                "filter[customer_email][ne]"?: string;
                /** @description `customer_email` is one of these. */
                "filter[customer_email][in]"?: string[];
                /** @description `channel` is this. */
                "filter[channel]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is not this. */
                "filter[channel][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is one of these. */
                "filter[channel][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `created_by` is this. */
                "filter[created_by]"?: string;
                /** @description `created_by` is not this. */
                "filter[created_by][ne]"?: string;
                /** @description `created_by` is one of these. */
                "filter[created_by][in]"?: string[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Order"] | components["schemas"]["PartialOrder"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    placeOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-1",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "shipping_address": {
                 *         "name": "Ada Byron",
                 *         "line1": "12 St James’s Square",
                 *         "city": "London",
                 *         "postcode": "SW1Y 4JH",
                 *         "country": "GB"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PlaceOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "status" | "held_from" | "payment_status" | "fulfilment_status" | "placed_at" | "currency" | "prices_include_tax" | "subtotal" | "discount_total" | "shipping_total" | "tax_total" | "total" | "paid_total" | "refunded_total" | "balance" | "owed" | "refund_due" | "refund_waived" | "shipping_address" | "billing_address" | "shipping_method" | "shipping_method_title" | "note" | "purchase_order_number" | "vat_number" | "buyer_reference" | "external_reference" | "internal_note" | "source" | "sales_channel" | "sales_channel_number" | "notify" | "created_at" | "updated_at" | "customer" | "tags" | "lines" | "charges" | "allowed_actions" | "created_by" | "payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description These as well. */
                include?: ("payments" | "shipments" | "refunds" | "returns" | "events")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"] | components["schemas"]["PartialOrder"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    importOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sales_channel": "amazon-uk",
                 *       "sales_channel_number": "202-1234567-7654321",
                 *       "placed_at": "2026-11-28T14:05:00Z",
                 *       "guest": {
                 *         "name": "Ada Byron",
                 *         "email": "ada.byron@marketplace.example"
                 *       },
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-1",
                 *           "quantity": 2,
                 *           "unit_price": {
                 *             "amount": 1150,
                 *             "currency": "GBP"
                 *           },
                 *           "tax_total": {
                 *             "amount": 383,
                 *             "currency": "GBP"
                 *           }
                 *         }
                 *       ],
                 *       "charges": [
                 *         {
                 *           "kind": "shipping",
                 *           "title": "Standard",
                 *           "amount": {
                 *             "amount": 299,
                 *             "currency": "GBP"
                 *           },
                 *           "tax_total": {
                 *             "amount": 50,
                 *             "currency": "GBP"
                 *           }
                 *         }
                 *       ],
                 *       "prices_include_tax": true,
                 *       "tax_total": {
                 *         "amount": 433,
                 *         "currency": "GBP"
                 *       },
                 *       "total": {
                 *         "amount": 2599,
                 *         "currency": "GBP"
                 *       },
                 *       "payments": [
                 *         {
                 *           "amount": {
                 *             "amount": 2599,
                 *             "currency": "GBP"
                 *           },
                 *           "method": "other",
                 *           "reference": "AMZ-77120"
                 *         }
                 *       ],
                 *       "shipping_address": {
                 *         "name": "Ada Byron",
                 *         "line1": "12 St James’s Square",
                 *         "city": "London",
                 *         "postcode": "SW1Y 4JH",
                 *         "country": "GB"
                 *       },
                 *       "stock": "oversell"
                 *     }
                 */
                "application/json": components["schemas"]["ImportOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderEvents: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "at" | "-at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "type" | "from" | "to" | "reason" | "actor" | "channel" | "door" | "data" | "at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `type` is this. */
                "filter[type]"?: string;
                /** @description `type` is not this. */
                "filter[type][ne]"?: string;
                /** @description `type` is one of these. */
                "filter[type][in]"?: string[];
                /** @description `at` is this. */
                "filter[at]"?: string;
                /** @description `at` is not this. */
                "filter[at][ne]"?: string;
                /** @description `at` is one of these. */
                "filter[at][in]"?: string[];
                /** @description `at` is at least this. */
                "filter[at][gte]"?: string;
                /** @description `at` is at most this. */
                "filter[at][lte]"?: string;
                /** @description `at` is more than this. */
                "filter[at][gt]"?: string;
                /** @description `at` is less than this. */
                "filter[at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Event"] | components["schemas"]["PartialEvent"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderPayments: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "received_at" | "-received_at" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "method" | "reference" | "status" | "received_at" | "voided_at" | "voided_by" | "void_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `method` is this. */
                "filter[method]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is not this. */
                "filter[method][ne]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is one of these. */
                "filter[method][in]"?: ("bank_transfer" | "invoice" | "card" | "cash" | "other")[];
                /** @description `reference` is this. */
                "filter[reference]"?: string;
                /** @description `reference` is not this. */
                "filter[reference][ne]"?: string;
                /** @description `reference` is one of these. */
                "filter[reference][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "received" | "voided";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "received" | "voided";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("received" | "voided")[];
                /** @description `received_at` is this. */
                "filter[received_at]"?: string;
                /** @description `received_at` is not this. */
                "filter[received_at][ne]"?: string;
                /** @description `received_at` is one of these. */
                "filter[received_at][in]"?: string[];
                /** @description `received_at` is at least this. */
                "filter[received_at][gte]"?: string;
                /** @description `received_at` is at most this. */
                "filter[received_at][lte]"?: string;
                /** @description `received_at` is more than this. */
                "filter[received_at][gt]"?: string;
                /** @description `received_at` is less than this. */
                "filter[received_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Payment"] | components["schemas"]["PartialPayment"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": 1299,
                 *         "currency": "GBP"
                 *       },
                 *       "method": "bank_transfer"
                 *     }
                 */
                "application/json": components["schemas"]["RecordPaymentBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Payment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderShipments: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "shipped_at" | "-shipped_at" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "lines" | "carrier" | "tracking_number" | "tracking_url" | "status" | "shipped_at" | "delivered_at" | "cancelled_at" | "cancelled_by" | "cancel_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `carrier` is this. */
                "filter[carrier]"?: string;
                /** @description `carrier` is not this. */
                "filter[carrier][ne]"?: string;
                /** @description `carrier` is one of these. */
                "filter[carrier][in]"?: string[];
                /** @description `tracking_number` is this. */
                "filter[tracking_number]"?: string;
                /** @description `tracking_number` is not this. */
                "filter[tracking_number][ne]"?: string;
                /** @description `tracking_number` is one of these. */
                "filter[tracking_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "shipped" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "shipped" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("shipped" | "cancelled")[];
                /** @description `shipped_at` is this. */
                "filter[shipped_at]"?: string;
                /** @description `shipped_at` is not this. */
                "filter[shipped_at][ne]"?: string;
                /** @description `shipped_at` is one of these. */
                "filter[shipped_at][in]"?: string[];
                /** @description `shipped_at` is at least this. */
                "filter[shipped_at][gte]"?: string;
                /** @description `shipped_at` is at most this. */
                "filter[shipped_at][lte]"?: string;
                /** @description `shipped_at` is more than this. */
                "filter[shipped_at][gt]"?: string;
                /** @description `shipped_at` is less than this. */
                "filter[shipped_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Shipment"] | components["schemas"]["PartialShipment"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    shipOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "carrier": "Royal Mail",
                 *       "tracking_number": "RM123"
                 *     }
                 */
                "application/json": components["schemas"]["ShipOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Shipment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderRefunds: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "reason" | "lines" | "return_id" | "external_reference" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `return_id` is this. */
                "filter[return_id]"?: string;
                /** @description `return_id` is not this. */
                "filter[return_id][ne]"?: string;
                /** @description `return_id` is one of these. */
                "filter[return_id][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Refund"] | components["schemas"]["PartialRefund"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refundOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": 500,
                 *         "currency": "GBP"
                 *       },
                 *       "reason": "Chipped lid"
                 *     }
                 */
                "application/json": components["schemas"]["RefundOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Refund"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "received_at" | "-received_at" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "method" | "reference" | "status" | "received_at" | "voided_at" | "voided_by" | "void_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `method` is this. */
                "filter[method]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is not this. */
                "filter[method][ne]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is one of these. */
                "filter[method][in]"?: ("bank_transfer" | "invoice" | "card" | "cash" | "other")[];
                /** @description `reference` is this. */
                "filter[reference]"?: string;
                /** @description `reference` is not this. */
                "filter[reference][ne]"?: string;
                /** @description `reference` is one of these. */
                "filter[reference][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "received" | "voided";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "received" | "voided";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("received" | "voided")[];
                /** @description `received_at` is this. */
                "filter[received_at]"?: string;
                /** @description `received_at` is not this. */
                "filter[received_at][ne]"?: string;
                /** @description `received_at` is one of these. */
                "filter[received_at][in]"?: string[];
                /** @description `received_at` is at least this. */
                "filter[received_at][gte]"?: string;
                /** @description `received_at` is at most this. */
                "filter[received_at][lte]"?: string;
                /** @description `received_at` is more than this. */
                "filter[received_at][gt]"?: string;
                /** @description `received_at` is less than this. */
                "filter[received_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Payment"] | components["schemas"]["PartialPayment"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPayment: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "method" | "reference" | "status" | "received_at" | "voided_at" | "voided_by" | "void_reason" | "created_at" | "created_by")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Payment"] | components["schemas"]["PartialPayment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listShipments: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "shipped_at" | "-shipped_at" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "lines" | "carrier" | "tracking_number" | "tracking_url" | "status" | "shipped_at" | "delivered_at" | "cancelled_at" | "cancelled_by" | "cancel_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `carrier` is this. */
                "filter[carrier]"?: string;
                /** @description `carrier` is not this. */
                "filter[carrier][ne]"?: string;
                /** @description `carrier` is one of these. */
                "filter[carrier][in]"?: string[];
                /** @description `tracking_number` is this. */
                "filter[tracking_number]"?: string;
                /** @description `tracking_number` is not this. */
                "filter[tracking_number][ne]"?: string;
                /** @description `tracking_number` is one of these. */
                "filter[tracking_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "shipped" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "shipped" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("shipped" | "cancelled")[];
                /** @description `shipped_at` is this. */
                "filter[shipped_at]"?: string;
                /** @description `shipped_at` is not this. */
                "filter[shipped_at][ne]"?: string;
                /** @description `shipped_at` is one of these. */
                "filter[shipped_at][in]"?: string[];
                /** @description `shipped_at` is at least this. */
                "filter[shipped_at][gte]"?: string;
                /** @description `shipped_at` is at most this. */
                "filter[shipped_at][lte]"?: string;
                /** @description `shipped_at` is more than this. */
                "filter[shipped_at][gt]"?: string;
                /** @description `shipped_at` is less than this. */
                "filter[shipped_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Shipment"] | components["schemas"]["PartialShipment"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getShipment: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "lines" | "carrier" | "tracking_number" | "tracking_url" | "status" | "shipped_at" | "delivered_at" | "cancelled_at" | "cancelled_by" | "cancel_reason" | "created_at" | "created_by")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Shipment"] | components["schemas"]["PartialShipment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    correctShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tracking_number": "RM124"
                 *     }
                 */
                "application/json": components["schemas"]["CorrectShipmentBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Shipment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listRefunds: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "reason" | "lines" | "return_id" | "external_reference" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `return_id` is this. */
                "filter[return_id]"?: string;
                /** @description `return_id` is not this. */
                "filter[return_id][ne]"?: string;
                /** @description `return_id` is one of these. */
                "filter[return_id][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Refund"] | components["schemas"]["PartialRefund"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getRefund: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "reason" | "lines" | "return_id" | "external_reference" | "created_at" | "created_by")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Refund"] | components["schemas"]["PartialRefund"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    transitionOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "cancelled",
                 *       "reason": "Ordered twice"
                 *     }
                 */
                "application/json": components["schemas"]["TransitionOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    waiveRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Return fee, as agreed"
                 *     }
                 */
                "application/json": components["schemas"]["WaiveRefundBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    remindOfPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelShipment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Still in the warehouse"
                 *     }
                 */
                "application/json": components["schemas"]["CancelShipmentBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Shipment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    voidPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It was for another order"
                 *     }
                 */
                "application/json": components["schemas"]["VoidPaymentBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Payment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    printPackingSlip: {
        parameters: {
            query?: {
                /** @description More orders in the same file, by ids or numbers with commas between them: at most 100 in all. */
                with?: string[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    printPickList: {
        parameters: {
            query?: {
                /** @description More orders in the same file, by ids or numbers with commas between them: at most 100 in all. */
                with?: string[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "issued_on" | "-issued_on" | "total" | "-total" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "kind" | "order_id" | "order_number" | "refund_id" | "corrects_id" | "issued_on" | "net" | "tax" | "total" | "lines" | "taxes" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `kind` is this. */
                "filter[kind]"?: "invoice" | "credit_note";
                /** @description `kind` is not this. */
                "filter[kind][ne]"?: "invoice" | "credit_note";
                /** @description `kind` is one of these. */
                "filter[kind][in]"?: ("invoice" | "credit_note")[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `corrects_id` is this. */
                "filter[corrects_id]"?: string;
                /** @description `corrects_id` is not this. */
                "filter[corrects_id][ne]"?: string;
                /** @description `corrects_id` is one of these. */
                "filter[corrects_id][in]"?: string[];
                /** @description `issued_on` is this. */
                "filter[issued_on]"?: string;
                /** @description `issued_on` is not this. */
                "filter[issued_on][ne]"?: string;
                /** @description `issued_on` is one of these. */
                "filter[issued_on][in]"?: string[];
                /** @description `total` is this. */
                "filter[total]"?: number;
                /** @description `total` is not this. */
                "filter[total][ne]"?: number;
                /** @description `total` is one of these. */
                "filter[total][in]"?: number[];
                /** @description `total` is at least this. */
                "filter[total][gte]"?: number;
                /** @description `total` is at most this. */
                "filter[total][lte]"?: number;
                /** @description `total` is more than this. */
                "filter[total][gt]"?: number;
                /** @description `total` is less than this. */
                "filter[total][lt]"?: number;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Invoice"] | components["schemas"]["PartialInvoice"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getInvoice: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "kind" | "order_id" | "order_number" | "refund_id" | "corrects_id" | "issued_on" | "net" | "tax" | "total" | "lines" | "taxes" | "created_at" | "created_by")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invoice"] | components["schemas"]["PartialInvoice"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderInvoices: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "issued_on" | "-issued_on" | "total" | "-total" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "kind" | "order_id" | "order_number" | "refund_id" | "corrects_id" | "issued_on" | "net" | "tax" | "total" | "lines" | "taxes" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `kind` is this. */
                "filter[kind]"?: "invoice" | "credit_note";
                /** @description `kind` is not this. */
                "filter[kind][ne]"?: "invoice" | "credit_note";
                /** @description `kind` is one of these. */
                "filter[kind][in]"?: ("invoice" | "credit_note")[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `corrects_id` is this. */
                "filter[corrects_id]"?: string;
                /** @description `corrects_id` is not this. */
                "filter[corrects_id][ne]"?: string;
                /** @description `corrects_id` is one of these. */
                "filter[corrects_id][in]"?: string[];
                /** @description `issued_on` is this. */
                "filter[issued_on]"?: string;
                /** @description `issued_on` is not this. */
                "filter[issued_on][ne]"?: string;
                /** @description `issued_on` is one of these. */
                "filter[issued_on][in]"?: string[];
                /** @description `total` is this. */
                "filter[total]"?: number;
                /** @description `total` is not this. */
                "filter[total][ne]"?: number;
                /** @description `total` is one of these. */
                "filter[total][in]"?: number[];
                /** @description `total` is at least this. */
                "filter[total][gte]"?: number;
                /** @description `total` is at most this. */
                "filter[total][lte]"?: number;
                /** @description `total` is more than this. */
                "filter[total][gt]"?: number;
                /** @description `total` is less than this. */
                "filter[total][lt]"?: number;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Invoice"] | components["schemas"]["PartialInvoice"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    issueInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invoice"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    creditInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The wrong address"
                 *     }
                 */
                "application/json": components["schemas"]["CreditInvoiceBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invoice"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    mailInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    printInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getElectronicInvoice: {
        parameters: {
            query?: {
                /** @description XRechnung, Peppol BIS Billing 3 or the norm alone, in UBL; or Factur-X (ZUGFeRD), in CII. Without it XRechnung for shops in Germany, else the norm. */
                profile?: "xrechnung" | "peppol" | "en16931" | "factur-x";
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["TransitionNotAllowed"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    editOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "add_lines": [
                 *         {
                 *           "sku": "MUG-1",
                 *           "quantity": 1
                 *         }
                 *       ],
                 *       "reason": "Added by phone",
                 *       "preview": true
                 *     }
                 */
                "application/json": components["schemas"]["EditOrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["OrderEdit"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    tagOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "add": [
                 *         "VIP"
                 *       ],
                 *       "remove": [
                 *         "To check"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TagOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Order"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderComments: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "text" | "mentions" | "actor" | "channel" | "edited_at" | "removed_at" | "created_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Comment"] | components["schemas"]["PartialComment"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    commentOnOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The customer called: deliver after 5 pm."
                 *     }
                 */
                "application/json": components["schemas"]["CommentOnOrderBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Comment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getComment: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "text" | "mentions" | "actor" | "channel" | "edited_at" | "removed_at" | "created_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Comment"] | components["schemas"]["PartialComment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    removeComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    editComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The customer called again."
                 *     }
                 */
                "application/json": components["schemas"]["EditCommentBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Comment"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrderReturns: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "order_id" | "order_number" | "status" | "lines" | "instructions" | "decline_reason" | "is_refunded" | "exchange_order_id" | "exchange_order_number" | "approved_at" | "received_at" | "ended_at" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("requested" | "approved" | "declined" | "received" | "closed" | "cancelled")[];
                /** @description `exchange_order_id` is this. */
                "filter[exchange_order_id]"?: string;
                /** @description `exchange_order_id` is not this. */
                "filter[exchange_order_id][ne]"?: string;
                /** @description `exchange_order_id` is one of these. */
                "filter[exchange_order_id][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Return"] | components["schemas"]["PartialReturn"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    requestReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "line_id": "0196f0c2a1b27c3e",
                 *           "quantity": 1,
                 *           "reason": "does_not_fit"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RequestReturnBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listReturns: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "order_id" | "order_number" | "status" | "lines" | "instructions" | "decline_reason" | "is_refunded" | "exchange_order_id" | "exchange_order_number" | "approved_at" | "received_at" | "ended_at" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("requested" | "approved" | "declined" | "received" | "closed" | "cancelled")[];
                /** @description `exchange_order_id` is this. */
                "filter[exchange_order_id]"?: string;
                /** @description `exchange_order_id` is not this. */
                "filter[exchange_order_id][ne]"?: string;
                /** @description `exchange_order_id` is one of these. */
                "filter[exchange_order_id][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Return"] | components["schemas"]["PartialReturn"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReturn: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "order_id" | "order_number" | "status" | "lines" | "instructions" | "decline_reason" | "is_refunded" | "exchange_order_id" | "exchange_order_number" | "approved_at" | "received_at" | "ended_at" | "created_at" | "created_by")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"] | components["schemas"]["PartialReturn"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    approveReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "instructions": "Send it to Unit 4, Mill Lane, and put the number into the parcel."
                 *     }
                 */
                "application/json": components["schemas"]["ApproveReturnBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    declineReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Opened food cannot be sent back"
                 *     }
                 */
                "application/json": components["schemas"]["DeclineReturnBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer keeps it"
                 *     }
                 */
                "application/json": components["schemas"]["CancelReturnBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receiveReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "line_id": "0196f0c2a1b27c3e",
                 *           "quantity": 1,
                 *           "condition": "opened",
                 *           "restock": false
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReceiveReturnBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    closeReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Sent without a receipt"
                 *     }
                 */
                "application/json": components["schemas"]["CloseReturnBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exchangeReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "lines": [
                 *         {
                 *           "sku": "MUG-2",
                 *           "quantity": 1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ExchangeReturnBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Return"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOrTransitionNotAllowedOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    printReturnSlip: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description The cursor behind which to read: `next_cursor` of the answer before, or `cursor` of an event. `latest` begins behind the newest event; without it, the feed begins at the oldest event that is kept. */
                after?: string;
                /** @description How many events at most. */
                per_page?: number;
                /** @description Seconds to wait for an event, when there is none. */
                wait?: number;
                /** @description Events of this type, or of all of its types: `order.*`. */
                "filter[type]"?: "order.created" | "order.updated" | "order.deleted" | "order.placed" | "order.paid" | "order.on_hold" | "order.partially_shipped" | "order.shipped" | "order.delivered" | "order.returned" | "order.cancelled" | "order.refunded" | "payment.created" | "payment.updated" | "payment.deleted" | "payment.voided" | "shipment.created" | "shipment.updated" | "shipment.deleted" | "shipment.cancelled" | "refund.created" | "refund.updated" | "refund.deleted" | "invoice.issued" | "return.created" | "return.updated" | "return.deleted" | "return.approved" | "return.declined" | "return.received" | "return.cancelled" | "return.closed" | "product.created" | "product.updated" | "product.trashed" | "product.restored" | "product.deleted" | "variant.created" | "variant.updated" | "variant.trashed" | "variant.restored" | "variant.deleted" | "stock.changed" | "category.created" | "category.updated" | "category.trashed" | "category.restored" | "category.deleted" | "media.created" | "media.updated" | "media.trashed" | "media.restored" | "media.deleted" | "customer.created" | "customer.updated" | "customer.trashed" | "customer.restored" | "customer.deleted" | "customer.erased" | "order.*" | "payment.*" | "shipment.*" | "refund.*" | "invoice.*" | "return.*" | "product.*" | "variant.*" | "stock.*" | "category.*" | "media.*" | "customer.*";
                /** @description Events of one of these types. */
                "filter[type][in]"?: ("order.created" | "order.updated" | "order.deleted" | "order.placed" | "order.paid" | "order.on_hold" | "order.partially_shipped" | "order.shipped" | "order.delivered" | "order.returned" | "order.cancelled" | "order.refunded" | "payment.created" | "payment.updated" | "payment.deleted" | "payment.voided" | "shipment.created" | "shipment.updated" | "shipment.deleted" | "shipment.cancelled" | "refund.created" | "refund.updated" | "refund.deleted" | "invoice.issued" | "return.created" | "return.updated" | "return.deleted" | "return.approved" | "return.declined" | "return.received" | "return.cancelled" | "return.closed" | "product.created" | "product.updated" | "product.trashed" | "product.restored" | "product.deleted" | "variant.created" | "variant.updated" | "variant.trashed" | "variant.restored" | "variant.deleted" | "stock.changed" | "category.created" | "category.updated" | "category.trashed" | "category.restored" | "category.deleted" | "media.created" | "media.updated" | "media.trashed" | "media.restored" | "media.deleted" | "customer.created" | "customer.updated" | "customer.trashed" | "customer.restored" | "customer.deleted" | "customer.erased" | "order.*" | "payment.*" | "shipment.*" | "refund.*" | "invoice.*" | "return.*" | "product.*" | "variant.*" | "stock.*" | "category.*" | "media.*" | "customer.*")[];
                /** @description Events of this document. */
                "filter[document_id]"?: string;
                /** @description Events of one of these documents. */
                "filter[document_id][in]"?: string[];
            };
            header?: {
                /** @description Of a stream that goes on: the last `id` that the client saw. It counts instead of `after`. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, as a page or as a stream */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ChangeEvent"][];
                        pagination: components["schemas"]["FeedPagination"];
                    };
                    "text/event-stream": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "title" | "-title" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "title" | "slug" | "description" | "category" | "images" | "options" | "option_pictures" | "status" | "seo" | "external_reference" | "variants" | "variants_updated_at" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `title` is this. */
                "filter[title]"?: string;
                /** @description `title` is not this. */
                "filter[title][ne]"?: string;
                /** @description `title` is one of these. */
                "filter[title][in]"?: string[];
                /** @description `slug` is this. */
                "filter[slug]"?: string;
                /** @description `slug` is not this. */
                "filter[slug][ne]"?: string;
                /** @description `slug` is one of these. */
                "filter[slug][in]"?: string[];
                /** @description `category_id` is this. */
                "filter[category_id]"?: string;
                /** @description `category_id` is not this. */
                "filter[category_id][ne]"?: string;
                /** @description `category_id` is one of these. */
                "filter[category_id][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "draft" | "published";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "draft" | "published";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("draft" | "published")[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `variants_updated_at` is at least this. */
                "filter[variants_updated_at][gte]"?: string;
                /** @description `variants_updated_at` is more than this. */
                "filter[variants_updated_at][gt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Product"] | components["schemas"]["PartialProduct"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    upsertProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "external_reference": "ERP-4711",
                 *           "title": "Cup",
                 *           "variants": [
                 *             {
                 *               "sku": "CUP-1",
                 *               "title": "Default",
                 *               "price": {
                 *                 "amount": 450,
                 *                 "currency": "GBP"
                 *               }
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpsertProductsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            created: number;
                            updated: number;
                            unchanged: number;
                            failed: number;
                            not_run: number;
                            results: components["schemas"]["ProductUpsertResult"][];
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Cup",
                 *       "status": "published",
                 *       "variants": [
                 *         {
                 *           "sku": "CUP-1",
                 *           "title": "Default",
                 *           "price": {
                 *             "amount": 450,
                 *             "currency": "GBP"
                 *           },
                 *           "on_hand": 20
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateProductBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Product"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "title" | "slug" | "description" | "category" | "images" | "options" | "option_pictures" | "status" | "seo" | "external_reference" | "variants" | "variants_updated_at" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Product"] | components["schemas"]["PartialProduct"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceProductBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Product"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Product"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listVariants: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "sku" | "-sku" | "price" | "-price" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "product_id" | "sku" | "title" | "option_values" | "price" | "compare_at_price" | "tax_class" | "weight_grams" | "available" | "on_hand" | "reserved" | "low_stock_level" | "place" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `product_id` is this. */
                "filter[product_id]"?: string;
                /** @description `product_id` is not this. */
                "filter[product_id][ne]"?: string;
                /** @description `product_id` is one of these. */
                "filter[product_id][in]"?: string[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is not this. */
                "filter[sku][ne]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `price` is this. */
                "filter[price]"?: number;
                /** @description `price` is not this. */
                "filter[price][ne]"?: number;
                /** @description `price` is one of these. */
                "filter[price][in]"?: number[];
                /** @description `price` is at least this. */
                "filter[price][gte]"?: number;
                /** @description `price` is at most this. */
                "filter[price][lte]"?: number;
                /** @description `price` is more than this. */
                "filter[price][gt]"?: number;
                /** @description `price` is less than this. */
                "filter[price][lt]"?: number;
                /** @description `available` is this. */
                "filter[available]"?: number;
                /** @description `available` is not this. */
                "filter[available][ne]"?: number;
                /** @description `available` is one of these. */
                "filter[available][in]"?: number[];
                /** @description `available` is at least this. */
                "filter[available][gte]"?: number;
                /** @description `available` is at most this. */
                "filter[available][lte]"?: number;
                /** @description `available` is more than this. */
                "filter[available][gt]"?: number;
                /** @description `available` is less than this. */
                "filter[available][lt]"?: number;
                /** @description `on_hand` is this. */
                "filter[on_hand]"?: number;
                /** @description `on_hand` is not this. */
                "filter[on_hand][ne]"?: number;
                /** @description `on_hand` is one of these. */
                "filter[on_hand][in]"?: number[];
                /** @description `on_hand` is at least this. */
                "filter[on_hand][gte]"?: number;
                /** @description `on_hand` is at most this. */
                "filter[on_hand][lte]"?: number;
                /** @description `on_hand` is more than this. */
                "filter[on_hand][gt]"?: number;
                /** @description `on_hand` is less than this. */
                "filter[on_hand][lt]"?: number;
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Variant"] | components["schemas"]["PartialVariant"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    upsertVariants: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "sku": "CUP-1",
                 *           "price": {
                 *             "amount": 475,
                 *             "currency": "GBP"
                 *           },
                 *           "external_reference": "ERP-4711-1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UpsertVariantsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            created: number;
                            updated: number;
                            unchanged: number;
                            failed: number;
                            not_run: number;
                            results: components["schemas"]["VariantUpsertResult"][];
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createVariant: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVariantBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Variant"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getVariant: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "product_id" | "sku" | "title" | "option_values" | "price" | "compare_at_price" | "tax_class" | "weight_grams" | "available" | "on_hand" | "reserved" | "low_stock_level" | "place" | "external_reference" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the sku, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Variant"] | components["schemas"]["PartialVariant"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteVariant: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the sku, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateVariant: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the sku, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVariantBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Variant"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "position" | "-position" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "title" | "slug" | "parent_id" | "position" | "description" | "image" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `slug` is this. */
                "filter[slug]"?: string;
                /** @description `slug` is not this. */
                "filter[slug][ne]"?: string;
                /** @description `slug` is one of these. */
                "filter[slug][in]"?: string[];
                /** @description `parent_id` is this. */
                "filter[parent_id]"?: string;
                /** @description `parent_id` is not this. */
                "filter[parent_id][ne]"?: string;
                /** @description `parent_id` is one of these. */
                "filter[parent_id][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Category"] | components["schemas"]["PartialCategory"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategoryBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Category"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCategory: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "title" | "slug" | "parent_id" | "position" | "description" | "image" | "external_reference" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Category"] | components["schemas"]["PartialCategory"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCategoryBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Category"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adjustStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the sku, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "delta": -1,
                 *       "reason": "Broken in the warehouse"
                 *     }
                 */
                "application/json": components["schemas"]["AdjustStockBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** Format: uuid */
                            variant_id: string;
                            on_hand: number;
                            reserved: number;
                            available: number;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOrInsufficientStockOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listStockLevels: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "sku" | "-sku" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "variant_id" | "product_id" | "sku" | "on_hand" | "reserved" | "available" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `product_id` is this. */
                "filter[product_id]"?: string;
                /** @description `product_id` is not this. */
                "filter[product_id][ne]"?: string;
                /** @description `product_id` is one of these. */
                "filter[product_id][in]"?: string[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is not this. */
                "filter[sku][ne]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["StockLevel"] | components["schemas"]["PartialStockLevel"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setStockLevels: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Counted",
                 *       "items": [
                 *         {
                 *           "sku": "MUG-1",
                 *           "on_hand": 12,
                 *           "expected_on_hand": 14
                 *         },
                 *         {
                 *           "sku": "CUP-1",
                 *           "delta": -1,
                 *           "reason": "Broken in the warehouse"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SetStockLevelsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            changed: number;
                            unchanged: number;
                            failed: number;
                            results: components["schemas"]["StockLevelResult"][];
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    setPrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "sku": "MUG-1",
                 *           "price": {
                 *             "amount": 1350,
                 *             "currency": "GBP"
                 *           },
                 *           "compare_at_price": null
                 *         },
                 *         {
                 *           "sku": "CUP-1",
                 *           "price": {
                 *             "amount": 475,
                 *             "currency": "GBP"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SetPricesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            changed: number;
                            unchanged: number;
                            failed: number;
                            results: components["schemas"]["PriceResult"][];
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    freeProductSlug: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** Format: uuid */
                            id: string;
                            freed: string;
                            now: string;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    freeCategorySlug: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the slug, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** Format: uuid */
                            id: string;
                            freed: string;
                            now: string;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    freeVariantSku: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id, the sku, or `ref:` and the external reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** Format: uuid */
                            id: string;
                            freed: string;
                            now: string;
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listShippingMethods: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["ShippingMethod"][];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listTaxRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TaxRate"][];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reportSales: {
        parameters: {
            query?: {
                /** @description What sales are summed by; by day without it. */
                by?: "day" | "month" | "product" | "category" | "customer" | "channel" | "country";
                /** @description Days up to today; the last 30 without it. */
                period?: "today" | "yesterday" | "last_7_days" | "last_30_days" | "last_90_days" | "this_month" | "last_month" | "this_year";
                /** @description The first day, as 2026-11-28; with it, no period. */
                from?: string;
                /** @description The last day, as 2026-11-28; with it, no period. */
                to?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SalesReport"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listPictures: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "url" | "alt" | "width" | "height" | "sizes" | "mime_type" | "filesize" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["Picture"] | components["schemas"]["PartialPicture"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createPicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreatePictureBody"];
            };
        };
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Picture"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getPicture: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "url" | "alt" | "width" | "height" | "sizes" | "mime_type" | "filesize" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Picture"] | components["schemas"]["PartialPicture"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deletePicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updatePicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePictureBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Picture"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "url" | "types" | "header_names" | "state" | "state_reason" | "state_changed_at" | "failing_since" | "former_secret_until" | "position" | "owner_id" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `state` is this. */
                "filter[state]"?: "active" | "paused" | "disabled";
                /** @description `state` is not this. */
                "filter[state][ne]"?: "active" | "paused" | "disabled";
                /** @description `state` is one of these. */
                "filter[state][in]"?: ("active" | "paused" | "disabled")[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["WebhookEndpoint"] | components["schemas"]["PartialWebhookEndpoint"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ERP",
                 *       "url": "https://erp.example.com/webhooks",
                 *       "types": [
                 *         "order.*"
                 *       ],
                 *       "headers": {
                 *         "X-Shop": "main"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateWebhookEndpointBody"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    Location: components["headers"]["Location"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IssuedWebhookEndpoint"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "url" | "types" | "header_names" | "state" | "state_reason" | "state_changed_at" | "failing_since" | "former_secret_until" | "position" | "owner_id" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookEndpoint"] | components["schemas"]["PartialWebhookEndpoint"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` of the version that is to be changed; `*` for any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "paused"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateWebhookEndpointBody"];
            };
        };
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookEndpoint"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            412: components["responses"]["PreconditionFailedOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["IssuedWebhookEndpoint"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listWebhookEndpointDeliveries: {
        parameters: {
            query?: {
                /** @description Reaches the first 10000 rows; not together with `cursor`. */
                page?: components["parameters"]["Page"];
                per_page?: components["parameters"]["PerPage"];
                /** @description The `next_cursor` of the page before, with the same `sort`. */
                cursor?: components["parameters"]["Cursor"];
                /** @description With `-` in front, descending. */
                sort?: "created_at" | "-created_at";
                /** @description Counts more than 10,000 rows exactly too, which takes time. */
                count?: components["parameters"]["Count"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "endpoint_id" | "event_id" | "type" | "document_type" | "document_id" | "state" | "attempt_count" | "next_attempt_at" | "delivered_at" | "status_code" | "error" | "body" | "attempts" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `type` is this. */
                "filter[type]"?: string;
                /** @description `type` is not this. */
                "filter[type][ne]"?: string;
                /** @description `type` is one of these. */
                "filter[type][in]"?: string[];
                /** @description `document_id` is this. */
                "filter[document_id]"?: string;
                /** @description `document_id` is not this. */
                "filter[document_id][ne]"?: string;
                /** @description `document_id` is one of these. */
                "filter[document_id][in]"?: string[];
                /** @description `state` is this. */
                "filter[state]"?: "waiting" | "delivered" | "failed";
                /** @description `state` is not this. */
                "filter[state][ne]"?: "waiting" | "delivered" | "failed";
                /** @description `state` is one of these. */
                "filter[state][in]"?: ("waiting" | "delivered" | "failed")[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: (components["schemas"]["WebhookDelivery"] | components["schemas"]["PartialWebhookDelivery"])[];
                        pagination: components["schemas"]["Pagination"];
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: {
                /** @description Only these, and `id`. */
                fields?: ("id" | "endpoint_id" | "event_id" | "type" | "document_type" | "document_id" | "state" | "attempt_count" | "next_attempt_at" | "delivered_at" | "status_code" | "error" | "body" | "attempts" | "created_at" | "updated_at")[];
            };
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookDelivery"] | components["schemas"]["PartialWebhookDelivery"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookDelivery"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-01-01T00:00:00Z",
                 *       "to": "2026-01-02T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayWebhookDeliveriesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookReplays"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["WebhookDelivery"];
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            404: components["responses"]["NotFoundOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    runBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "operations": [
                 *         {
                 *           "id": "price",
                 *           "method": "PATCH",
                 *           "path": "/variants/MUG-1",
                 *           "body": {
                 *             "price": {
                 *               "amount": 1350,
                 *               "currency": "GBP"
                 *             }
                 *           }
                 *         },
                 *         {
                 *           "method": "GET",
                 *           "path": "/orders?filter[number]=1001"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            succeeded: number;
                            failed: number;
                            results: components["schemas"]["BulkResult"][];
                        };
                        /** @description For people. */
                        message?: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOrConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            415: components["responses"]["UnsupportedMediaTypeOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportOrdersAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "placed_at" | "-placed_at" | "total" | "-total" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "status" | "held_from" | "payment_status" | "fulfilment_status" | "placed_at" | "currency" | "prices_include_tax" | "subtotal" | "discount_total" | "shipping_total" | "tax_total" | "total" | "paid_total" | "refunded_total" | "balance" | "owed" | "refund_due" | "refund_waived" | "shipping_address" | "billing_address" | "shipping_method" | "shipping_method_title" | "note" | "purchase_order_number" | "vat_number" | "buyer_reference" | "external_reference" | "internal_note" | "source" | "sales_channel" | "sales_channel_number" | "notify" | "created_at" | "updated_at" | "customer" | "tags" | "lines" | "charges" | "allowed_actions" | "created_by" | "payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description These as well. */
                include?: ("payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded")[];
                /** @description `payment_status` is this. */
                "filter[payment_status]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is not this. */
                "filter[payment_status][ne]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is one of these. */
                "filter[payment_status][in]"?: ("unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded")[];
                /** @description `fulfilment_status` is this. */
                "filter[fulfilment_status]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is not this. */
                "filter[fulfilment_status][ne]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is one of these. */
                "filter[fulfilment_status][in]"?: ("unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned")[];
                /** @description `placed_at` is this. */
                "filter[placed_at]"?: string;
                /** @description `placed_at` is not this. */
                "filter[placed_at][ne]"?: string;
                /** @description `placed_at` is one of these. */
                "filter[placed_at][in]"?: string[];
                /** @description `placed_at` is at least this. */
                "filter[placed_at][gte]"?: string;
                /** @description `placed_at` is at most this. */
                "filter[placed_at][lte]"?: string;
                /** @description `placed_at` is more than this. */
                "filter[placed_at][gt]"?: string;
                /** @description `placed_at` is less than this. */
                "filter[placed_at][lt]"?: string;
                /** @description `total` is this. */
                "filter[total]"?: number;
                /** @description `total` is not this. */
                "filter[total][ne]"?: number;
                /** @description `total` is one of these. */
                "filter[total][in]"?: number[];
                /** @description `total` is at least this. */
                "filter[total][gte]"?: number;
                /** @description `total` is at most this. */
                "filter[total][lte]"?: number;
                /** @description `total` is more than this. */
                "filter[total][gt]"?: number;
                /** @description `total` is less than this. */
                "filter[total][lt]"?: number;
                /** @description `balance` is this. */
                "filter[balance]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is not this. */
                "filter[balance][ne]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is one of these. */
                "filter[balance][in]"?: ("settled" | "owed" | "refund_due")[];
                /** @description `purchase_order_number` is this. */
                "filter[purchase_order_number]"?: string;
                /** @description `purchase_order_number` is not this. */
                "filter[purchase_order_number][ne]"?: string;
                /** @description `purchase_order_number` is one of these. */
                "filter[purchase_order_number][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `source` is this. */
                "filter[source]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is not this. */
                "filter[source][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is one of these. */
                "filter[source][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sales_channel` is this. */
                "filter[sales_channel]"?: string;
                /** @description `sales_channel` is not this. */
                "filter[sales_channel][ne]"?: string;
                /** @description `sales_channel` is one of these. */
                "filter[sales_channel][in]"?: string[];
                /** @description `sales_channel_number` is this. */
                "filter[sales_channel_number]"?: string;
                /** @description `sales_channel_number` is not this. */
                "filter[sales_channel_number][ne]"?: string;
                /** @description `sales_channel_number` is one of these. */
                "filter[sales_channel_number][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
                /** @description `customer_id` is this. */
                "filter[customer_id]"?: string;
                /** @description `customer_id` is not this. */
                "filter[customer_id][ne]"?: string;
                /** @description `customer_id` is one of these. */
                "filter[customer_id][in]"?: string[];
                /** @description `customer_email` is this. */
                "filter[customer_email]"?: string;
                /** @description `customer_email` is not this. */
                "filter[customer_email][ne]"?: string;
                /** @description `customer_email` is one of these. */
                "filter[customer_email][in]"?: string[];
                /** @description `channel` is this. */
                "filter[channel]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is not this. */
                "filter[channel][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is one of these. */
                "filter[channel][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `created_by` is this. */
                "filter[created_by]"?: string;
                /** @description `created_by` is not this. */
                "filter[created_by][ne]"?: string;
                /** @description `created_by` is one of these. */
                "filter[created_by][in]"?: string[];
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportOrdersAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "placed_at" | "-placed_at" | "total" | "-total" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "status" | "held_from" | "payment_status" | "fulfilment_status" | "placed_at" | "currency" | "prices_include_tax" | "subtotal" | "discount_total" | "shipping_total" | "tax_total" | "total" | "paid_total" | "refunded_total" | "balance" | "owed" | "refund_due" | "refund_waived" | "shipping_address" | "billing_address" | "shipping_method" | "shipping_method_title" | "note" | "purchase_order_number" | "vat_number" | "buyer_reference" | "external_reference" | "internal_note" | "source" | "sales_channel" | "sales_channel_number" | "notify" | "created_at" | "updated_at" | "customer" | "tags" | "lines" | "charges" | "allowed_actions" | "created_by" | "payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description These as well. */
                include?: ("payments" | "shipments" | "refunds" | "returns" | "events")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("draft" | "placed" | "paid" | "on_hold" | "partially_shipped" | "shipped" | "delivered" | "returned" | "cancelled" | "refunded")[];
                /** @description `payment_status` is this. */
                "filter[payment_status]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is not this. */
                "filter[payment_status][ne]"?: "unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded";
                /** @description `payment_status` is one of these. */
                "filter[payment_status][in]"?: ("unpaid" | "partially_paid" | "paid" | "partially_refunded" | "refunded")[];
                /** @description `fulfilment_status` is this. */
                "filter[fulfilment_status]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is not this. */
                "filter[fulfilment_status][ne]"?: "unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned";
                /** @description `fulfilment_status` is one of these. */
                "filter[fulfilment_status][in]"?: ("unfulfilled" | "partially_fulfilled" | "fulfilled" | "returned")[];
                /** @description `placed_at` is this. */
                "filter[placed_at]"?: string;
                /** @description `placed_at` is not this. */
                "filter[placed_at][ne]"?: string;
                /** @description `placed_at` is one of these. */
                "filter[placed_at][in]"?: string[];
                /** @description `placed_at` is at least this. */
                "filter[placed_at][gte]"?: string;
                /** @description `placed_at` is at most this. */
                "filter[placed_at][lte]"?: string;
                /** @description `placed_at` is more than this. */
                "filter[placed_at][gt]"?: string;
                /** @description `placed_at` is less than this. */
                "filter[placed_at][lt]"?: string;
                /** @description `total` is this. */
                "filter[total]"?: number;
                /** @description `total` is not this. */
                "filter[total][ne]"?: number;
                /** @description `total` is one of these. */
                "filter[total][in]"?: number[];
                /** @description `total` is at least this. */
                "filter[total][gte]"?: number;
                /** @description `total` is at most this. */
                "filter[total][lte]"?: number;
                /** @description `total` is more than this. */
                "filter[total][gt]"?: number;
                /** @description `total` is less than this. */
                "filter[total][lt]"?: number;
                /** @description `balance` is this. */
                "filter[balance]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is not this. */
                "filter[balance][ne]"?: "settled" | "owed" | "refund_due";
                /** @description `balance` is one of these. */
                "filter[balance][in]"?: ("settled" | "owed" | "refund_due")[];
                /** @description `purchase_order_number` is this. */
                "filter[purchase_order_number]"?: string;
                /** @description `purchase_order_number` is not this. */
                "filter[purchase_order_number][ne]"?: string;
                /** @description `purchase_order_number` is one of these. */
                "filter[purchase_order_number][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `source` is this. */
                "filter[source]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is not this. */
                "filter[source][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `source` is one of these. */
                "filter[source][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sales_channel` is this. */
                "filter[sales_channel]"?: string;
                /** @description `sales_channel` is not this. */
                "filter[sales_channel][ne]"?: string;
                /** @description `sales_channel` is one of these. */
                "filter[sales_channel][in]"?: string[];
                /** @description `sales_channel_number` is this. */
                "filter[sales_channel_number]"?: string;
                /** @description `sales_channel_number` is not this. */
                "filter[sales_channel_number][ne]"?: string;
                /** @description `sales_channel_number` is one of these. */
                "filter[sales_channel_number][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
                /** @description `customer_id` is this. */
                "filter[customer_id]"?: string;
                /** @description `customer_id` is not this. */
                "filter[customer_id][ne]"?: string;
                /** @description `customer_id` is one of these. */
                "filter[customer_id][in]"?: string[];
                /** @description `customer_email` is this. */
                "filter[customer_email]"?: string;
                /** @description `customer_email` is not this. */
                "filter[customer_email][ne]"?: string;
                /** @description `customer_email` is one of these. */
                "filter[customer_email][in]"?: string[];
                /** @description `channel` is this. */
                "filter[channel]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is not this. */
                "filter[channel][ne]"?: "admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script";
                /** @description `channel` is one of these. */
                "filter[channel][in]"?: ("admin" | "rest" | "graphql" | "v1" | "mcp" | "storefront" | "import" | "script")[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `created_by` is this. */
                "filter[created_by]"?: string;
                /** @description `created_by` is not this. */
                "filter[created_by][ne]"?: string;
                /** @description `created_by` is one of these. */
                "filter[created_by][in]"?: string[];
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportPaymentsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "received_at" | "-received_at" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "method" | "reference" | "status" | "received_at" | "voided_at" | "voided_by" | "void_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `method` is this. */
                "filter[method]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is not this. */
                "filter[method][ne]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is one of these. */
                "filter[method][in]"?: ("bank_transfer" | "invoice" | "card" | "cash" | "other")[];
                /** @description `reference` is this. */
                "filter[reference]"?: string;
                /** @description `reference` is not this. */
                "filter[reference][ne]"?: string;
                /** @description `reference` is one of these. */
                "filter[reference][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "received" | "voided";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "received" | "voided";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("received" | "voided")[];
                /** @description `received_at` is this. */
                "filter[received_at]"?: string;
                /** @description `received_at` is not this. */
                "filter[received_at][ne]"?: string;
                /** @description `received_at` is one of these. */
                "filter[received_at][in]"?: string[];
                /** @description `received_at` is at least this. */
                "filter[received_at][gte]"?: string;
                /** @description `received_at` is at most this. */
                "filter[received_at][lte]"?: string;
                /** @description `received_at` is more than this. */
                "filter[received_at][gt]"?: string;
                /** @description `received_at` is less than this. */
                "filter[received_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportPaymentsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "received_at" | "-received_at" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "method" | "reference" | "status" | "received_at" | "voided_at" | "voided_by" | "void_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `method` is this. */
                "filter[method]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is not this. */
                "filter[method][ne]"?: "bank_transfer" | "invoice" | "card" | "cash" | "other";
                /** @description `method` is one of these. */
                "filter[method][in]"?: ("bank_transfer" | "invoice" | "card" | "cash" | "other")[];
                /** @description `reference` is this. */
                "filter[reference]"?: string;
                /** @description `reference` is not this. */
                "filter[reference][ne]"?: string;
                /** @description `reference` is one of these. */
                "filter[reference][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "received" | "voided";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "received" | "voided";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("received" | "voided")[];
                /** @description `received_at` is this. */
                "filter[received_at]"?: string;
                /** @description `received_at` is not this. */
                "filter[received_at][ne]"?: string;
                /** @description `received_at` is one of these. */
                "filter[received_at][in]"?: string[];
                /** @description `received_at` is at least this. */
                "filter[received_at][gte]"?: string;
                /** @description `received_at` is at most this. */
                "filter[received_at][lte]"?: string;
                /** @description `received_at` is more than this. */
                "filter[received_at][gt]"?: string;
                /** @description `received_at` is less than this. */
                "filter[received_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportShipmentsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "shipped_at" | "-shipped_at" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "lines" | "carrier" | "tracking_number" | "tracking_url" | "status" | "shipped_at" | "delivered_at" | "cancelled_at" | "cancelled_by" | "cancel_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `carrier` is this. */
                "filter[carrier]"?: string;
                /** @description `carrier` is not this. */
                "filter[carrier][ne]"?: string;
                /** @description `carrier` is one of these. */
                "filter[carrier][in]"?: string[];
                /** @description `tracking_number` is this. */
                "filter[tracking_number]"?: string;
                /** @description `tracking_number` is not this. */
                "filter[tracking_number][ne]"?: string;
                /** @description `tracking_number` is one of these. */
                "filter[tracking_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "shipped" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "shipped" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("shipped" | "cancelled")[];
                /** @description `shipped_at` is this. */
                "filter[shipped_at]"?: string;
                /** @description `shipped_at` is not this. */
                "filter[shipped_at][ne]"?: string;
                /** @description `shipped_at` is one of these. */
                "filter[shipped_at][in]"?: string[];
                /** @description `shipped_at` is at least this. */
                "filter[shipped_at][gte]"?: string;
                /** @description `shipped_at` is at most this. */
                "filter[shipped_at][lte]"?: string;
                /** @description `shipped_at` is more than this. */
                "filter[shipped_at][gt]"?: string;
                /** @description `shipped_at` is less than this. */
                "filter[shipped_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportShipmentsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "shipped_at" | "-shipped_at" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "lines" | "carrier" | "tracking_number" | "tracking_url" | "status" | "shipped_at" | "delivered_at" | "cancelled_at" | "cancelled_by" | "cancel_reason" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `carrier` is this. */
                "filter[carrier]"?: string;
                /** @description `carrier` is not this. */
                "filter[carrier][ne]"?: string;
                /** @description `carrier` is one of these. */
                "filter[carrier][in]"?: string[];
                /** @description `tracking_number` is this. */
                "filter[tracking_number]"?: string;
                /** @description `tracking_number` is not this. */
                "filter[tracking_number][ne]"?: string;
                /** @description `tracking_number` is one of these. */
                "filter[tracking_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "shipped" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "shipped" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("shipped" | "cancelled")[];
                /** @description `shipped_at` is this. */
                "filter[shipped_at]"?: string;
                /** @description `shipped_at` is not this. */
                "filter[shipped_at][ne]"?: string;
                /** @description `shipped_at` is one of these. */
                "filter[shipped_at][in]"?: string[];
                /** @description `shipped_at` is at least this. */
                "filter[shipped_at][gte]"?: string;
                /** @description `shipped_at` is at most this. */
                "filter[shipped_at][lte]"?: string;
                /** @description `shipped_at` is more than this. */
                "filter[shipped_at][gt]"?: string;
                /** @description `shipped_at` is less than this. */
                "filter[shipped_at][lt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportRefundsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "reason" | "lines" | "return_id" | "external_reference" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `return_id` is this. */
                "filter[return_id]"?: string;
                /** @description `return_id` is not this. */
                "filter[return_id][ne]"?: string;
                /** @description `return_id` is one of these. */
                "filter[return_id][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportRefundsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "amount" | "-amount" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "order_id" | "order_number" | "amount" | "reason" | "lines" | "return_id" | "external_reference" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `amount` is this. */
                "filter[amount]"?: number;
                /** @description `amount` is not this. */
                "filter[amount][ne]"?: number;
                /** @description `amount` is one of these. */
                "filter[amount][in]"?: number[];
                /** @description `amount` is at least this. */
                "filter[amount][gte]"?: number;
                /** @description `amount` is at most this. */
                "filter[amount][lte]"?: number;
                /** @description `amount` is more than this. */
                "filter[amount][gt]"?: number;
                /** @description `amount` is less than this. */
                "filter[amount][lt]"?: number;
                /** @description `return_id` is this. */
                "filter[return_id]"?: string;
                /** @description `return_id` is not this. */
                "filter[return_id][ne]"?: string;
                /** @description `return_id` is one of these. */
                "filter[return_id][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportReturnsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "order_id" | "order_number" | "status" | "lines" | "instructions" | "decline_reason" | "is_refunded" | "exchange_order_id" | "exchange_order_number" | "approved_at" | "received_at" | "ended_at" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("requested" | "approved" | "declined" | "received" | "closed" | "cancelled")[];
                /** @description `exchange_order_id` is this. */
                "filter[exchange_order_id]"?: string;
                /** @description `exchange_order_id` is not this. */
                "filter[exchange_order_id][ne]"?: string;
                /** @description `exchange_order_id` is one of these. */
                "filter[exchange_order_id][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportReturnsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "number" | "-number" | "created_at" | "-created_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "number" | "order_id" | "order_number" | "status" | "lines" | "instructions" | "decline_reason" | "is_refunded" | "exchange_order_id" | "exchange_order_number" | "approved_at" | "received_at" | "ended_at" | "created_at" | "created_by")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `number` is this. */
                "filter[number]"?: string;
                /** @description `number` is not this. */
                "filter[number][ne]"?: string;
                /** @description `number` is one of these. */
                "filter[number][in]"?: string[];
                /** @description `order_id` is this. */
                "filter[order_id]"?: string;
                /** @description `order_id` is not this. */
                "filter[order_id][ne]"?: string;
                /** @description `order_id` is one of these. */
                "filter[order_id][in]"?: string[];
                /** @description `order_number` is this. */
                "filter[order_number]"?: string;
                /** @description `order_number` is one of these. */
                "filter[order_number][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "requested" | "approved" | "declined" | "received" | "closed" | "cancelled";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("requested" | "approved" | "declined" | "received" | "closed" | "cancelled")[];
                /** @description `exchange_order_id` is this. */
                "filter[exchange_order_id]"?: string;
                /** @description `exchange_order_id` is not this. */
                "filter[exchange_order_id][ne]"?: string;
                /** @description `exchange_order_id` is one of these. */
                "filter[exchange_order_id][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportUsersAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "email" | "-email" | "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `email` is this. */
                "filter[email]"?: string;
                /** @description `email` is not this. */
                "filter[email][ne]"?: string;
                /** @description `email` is one of these. */
                "filter[email][in]"?: string[];
                /** @description `username` is this. */
                "filter[username]"?: string;
                /** @description `username` is not this. */
                "filter[username][ne]"?: string;
                /** @description `username` is one of these. */
                "filter[username][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `roles` is this. */
                "filter[roles]"?: "admin" | "manager" | "support" | "fulfilment" | "customer";
                /** @description `roles` is one of these. */
                "filter[roles][in]"?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportUsersAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "email" | "-email" | "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `email` is this. */
                "filter[email]"?: string;
                /** @description `email` is not this. */
                "filter[email][ne]"?: string;
                /** @description `email` is one of these. */
                "filter[email][in]"?: string[];
                /** @description `username` is this. */
                "filter[username]"?: string;
                /** @description `username` is not this. */
                "filter[username][ne]"?: string;
                /** @description `username` is one of these. */
                "filter[username][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `roles` is this. */
                "filter[roles]"?: "admin" | "manager" | "support" | "fulfilment" | "customer";
                /** @description `roles` is one of these. */
                "filter[roles][in]"?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportCustomersAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "email" | "-email" | "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `email` is this. */
                "filter[email]"?: string;
                /** @description `email` is not this. */
                "filter[email][ne]"?: string;
                /** @description `email` is one of these. */
                "filter[email][in]"?: string[];
                /** @description `username` is this. */
                "filter[username]"?: string;
                /** @description `username` is not this. */
                "filter[username][ne]"?: string;
                /** @description `username` is one of these. */
                "filter[username][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `roles` is this. */
                "filter[roles]"?: "admin" | "manager" | "support" | "fulfilment" | "customer";
                /** @description `roles` is one of these. */
                "filter[roles][in]"?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportCustomersAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "email" | "-email" | "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "email" | "username" | "name" | "phone" | "language" | "company" | "vat_number" | "buyer_reference" | "roles" | "is_verified" | "is_active" | "addresses" | "internal_note" | "tags" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `email` is this. */
                "filter[email]"?: string;
                /** @description `email` is not this. */
                "filter[email][ne]"?: string;
                /** @description `email` is one of these. */
                "filter[email][in]"?: string[];
                /** @description `username` is this. */
                "filter[username]"?: string;
                /** @description `username` is not this. */
                "filter[username][ne]"?: string;
                /** @description `username` is one of these. */
                "filter[username][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `roles` is this. */
                "filter[roles]"?: "admin" | "manager" | "support" | "fulfilment" | "customer";
                /** @description `roles` is one of these. */
                "filter[roles][in]"?: ("admin" | "manager" | "support" | "fulfilment" | "customer")[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `tag` is this. */
                "filter[tag]"?: string;
                /** @description `tag` is one of these. */
                "filter[tag][in]"?: string[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportServiceAccountsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "roles" | "is_active" | "internal_note" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportServiceAccountsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "name" | "-name" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "name" | "roles" | "is_active" | "internal_note" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `name` is this. */
                "filter[name]"?: string;
                /** @description `name` is not this. */
                "filter[name][ne]"?: string;
                /** @description `name` is one of these. */
                "filter[name][in]"?: string[];
                /** @description `is_active` is this. */
                "filter[is_active]"?: boolean;
                /** @description `is_active` is not this. */
                "filter[is_active][ne]"?: boolean;
                /** @description `is_active` is one of these. */
                "filter[is_active][in]"?: boolean[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportProductsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "title" | "-title" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "title" | "slug" | "description" | "category" | "images" | "options" | "option_pictures" | "status" | "seo" | "external_reference" | "variants" | "variants_updated_at" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `title` is this. */
                "filter[title]"?: string;
                /** @description `title` is not this. */
                "filter[title][ne]"?: string;
                /** @description `title` is one of these. */
                "filter[title][in]"?: string[];
                /** @description `slug` is this. */
                "filter[slug]"?: string;
                /** @description `slug` is not this. */
                "filter[slug][ne]"?: string;
                /** @description `slug` is one of these. */
                "filter[slug][in]"?: string[];
                /** @description `category_id` is this. */
                "filter[category_id]"?: string;
                /** @description `category_id` is not this. */
                "filter[category_id][ne]"?: string;
                /** @description `category_id` is one of these. */
                "filter[category_id][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "draft" | "published";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "draft" | "published";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("draft" | "published")[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `variants_updated_at` is at least this. */
                "filter[variants_updated_at][gte]"?: string;
                /** @description `variants_updated_at` is more than this. */
                "filter[variants_updated_at][gt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportProductsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "title" | "-title" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "title" | "slug" | "description" | "category" | "images" | "options" | "option_pictures" | "status" | "seo" | "external_reference" | "variants" | "variants_updated_at" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `title` is this. */
                "filter[title]"?: string;
                /** @description `title` is not this. */
                "filter[title][ne]"?: string;
                /** @description `title` is one of these. */
                "filter[title][in]"?: string[];
                /** @description `slug` is this. */
                "filter[slug]"?: string;
                /** @description `slug` is not this. */
                "filter[slug][ne]"?: string;
                /** @description `slug` is one of these. */
                "filter[slug][in]"?: string[];
                /** @description `category_id` is this. */
                "filter[category_id]"?: string;
                /** @description `category_id` is not this. */
                "filter[category_id][ne]"?: string;
                /** @description `category_id` is one of these. */
                "filter[category_id][in]"?: string[];
                /** @description `status` is this. */
                "filter[status]"?: "draft" | "published";
                /** @description `status` is not this. */
                "filter[status][ne]"?: "draft" | "published";
                /** @description `status` is one of these. */
                "filter[status][in]"?: ("draft" | "published")[];
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `variants_updated_at` is at least this. */
                "filter[variants_updated_at][gte]"?: string;
                /** @description `variants_updated_at` is more than this. */
                "filter[variants_updated_at][gt]"?: string;
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportVariantsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "sku" | "-sku" | "price" | "-price" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "product_id" | "sku" | "title" | "option_values" | "price" | "compare_at_price" | "tax_class" | "weight_grams" | "available" | "on_hand" | "reserved" | "low_stock_level" | "place" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `product_id` is this. */
                "filter[product_id]"?: string;
                /** @description `product_id` is not this. */
                "filter[product_id][ne]"?: string;
                /** @description `product_id` is one of these. */
                "filter[product_id][in]"?: string[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is not this. */
                "filter[sku][ne]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `price` is this. */
                "filter[price]"?: number;
                /** @description `price` is not this. */
                "filter[price][ne]"?: number;
                /** @description `price` is one of these. */
                "filter[price][in]"?: number[];
                /** @description `price` is at least this. */
                "filter[price][gte]"?: number;
                /** @description `price` is at most this. */
                "filter[price][lte]"?: number;
                /** @description `price` is more than this. */
                "filter[price][gt]"?: number;
                /** @description `price` is less than this. */
                "filter[price][lt]"?: number;
                /** @description `available` is this. */
                "filter[available]"?: number;
                /** @description `available` is not this. */
                "filter[available][ne]"?: number;
                /** @description `available` is one of these. */
                "filter[available][in]"?: number[];
                /** @description `available` is at least this. */
                "filter[available][gte]"?: number;
                /** @description `available` is at most this. */
                "filter[available][lte]"?: number;
                /** @description `available` is more than this. */
                "filter[available][gt]"?: number;
                /** @description `available` is less than this. */
                "filter[available][lt]"?: number;
                /** @description `on_hand` is this. */
                "filter[on_hand]"?: number;
                /** @description `on_hand` is not this. */
                "filter[on_hand][ne]"?: number;
                /** @description `on_hand` is one of these. */
                "filter[on_hand][in]"?: number[];
                /** @description `on_hand` is at least this. */
                "filter[on_hand][gte]"?: number;
                /** @description `on_hand` is at most this. */
                "filter[on_hand][lte]"?: number;
                /** @description `on_hand` is more than this. */
                "filter[on_hand][gt]"?: number;
                /** @description `on_hand` is less than this. */
                "filter[on_hand][lt]"?: number;
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportVariantsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "sku" | "-sku" | "price" | "-price" | "created_at" | "-created_at" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "product_id" | "sku" | "title" | "option_values" | "price" | "compare_at_price" | "tax_class" | "weight_grams" | "available" | "on_hand" | "reserved" | "low_stock_level" | "place" | "external_reference" | "created_at" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `product_id` is this. */
                "filter[product_id]"?: string;
                /** @description `product_id` is not this. */
                "filter[product_id][ne]"?: string;
                /** @description `product_id` is one of these. */
                "filter[product_id][in]"?: string[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is not this. */
                "filter[sku][ne]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `price` is this. */
                "filter[price]"?: number;
                /** @description `price` is not this. */
                "filter[price][ne]"?: number;
                /** @description `price` is one of these. */
                "filter[price][in]"?: number[];
                /** @description `price` is at least this. */
                "filter[price][gte]"?: number;
                /** @description `price` is at most this. */
                "filter[price][lte]"?: number;
                /** @description `price` is more than this. */
                "filter[price][gt]"?: number;
                /** @description `price` is less than this. */
                "filter[price][lt]"?: number;
                /** @description `available` is this. */
                "filter[available]"?: number;
                /** @description `available` is not this. */
                "filter[available][ne]"?: number;
                /** @description `available` is one of these. */
                "filter[available][in]"?: number[];
                /** @description `available` is at least this. */
                "filter[available][gte]"?: number;
                /** @description `available` is at most this. */
                "filter[available][lte]"?: number;
                /** @description `available` is more than this. */
                "filter[available][gt]"?: number;
                /** @description `available` is less than this. */
                "filter[available][lt]"?: number;
                /** @description `on_hand` is this. */
                "filter[on_hand]"?: number;
                /** @description `on_hand` is not this. */
                "filter[on_hand][ne]"?: number;
                /** @description `on_hand` is one of these. */
                "filter[on_hand][in]"?: number[];
                /** @description `on_hand` is at least this. */
                "filter[on_hand][gte]"?: number;
                /** @description `on_hand` is at most this. */
                "filter[on_hand][lte]"?: number;
                /** @description `on_hand` is more than this. */
                "filter[on_hand][gt]"?: number;
                /** @description `on_hand` is less than this. */
                "filter[on_hand][lt]"?: number;
                /** @description `external_reference` is this. */
                "filter[external_reference]"?: string;
                /** @description `external_reference` is not this. */
                "filter[external_reference][ne]"?: string;
                /** @description `external_reference` is one of these. */
                "filter[external_reference][in]"?: string[];
                /** @description `created_at` is this. */
                "filter[created_at]"?: string;
                /** @description `created_at` is not this. */
                "filter[created_at][ne]"?: string;
                /** @description `created_at` is one of these. */
                "filter[created_at][in]"?: string[];
                /** @description `created_at` is at least this. */
                "filter[created_at][gte]"?: string;
                /** @description `created_at` is at most this. */
                "filter[created_at][lte]"?: string;
                /** @description `created_at` is more than this. */
                "filter[created_at][gt]"?: string;
                /** @description `created_at` is less than this. */
                "filter[created_at][lt]"?: string;
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportStockLevelsAsNdjson: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "sku" | "-sku" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "variant_id" | "product_id" | "sku" | "on_hand" | "reserved" | "available" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `product_id` is this. */
                "filter[product_id]"?: string;
                /** @description `product_id` is not this. */
                "filter[product_id][ne]"?: string;
                /** @description `product_id` is one of these. */
                "filter[product_id][in]"?: string[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is not this. */
                "filter[sku][ne]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    exportStockLevelsAsCsv: {
        parameters: {
            query?: {
                /** @description Only what comes behind this document: the `id` of the last one that was read, or a `next_cursor` of the list. */
                after?: components["parameters"]["After"];
                /** @description With `-` in front, descending. */
                sort?: "sku" | "-sku" | "updated_at" | "-updated_at";
                /** @description Finds what has all these words. */
                q?: components["parameters"]["Search"];
                /** @description Only these, and `id`. */
                fields?: ("id" | "variant_id" | "product_id" | "sku" | "on_hand" | "reserved" | "available" | "updated_at")[];
                /** @description `id` is this. */
                "filter[id]"?: string;
                /** @description `id` is not this. */
                "filter[id][ne]"?: string;
                /** @description `id` is one of these. */
                "filter[id][in]"?: string[];
                /** @description `product_id` is this. */
                "filter[product_id]"?: string;
                /** @description `product_id` is not this. */
                "filter[product_id][ne]"?: string;
                /** @description `product_id` is one of these. */
                "filter[product_id][in]"?: string[];
                /** @description `sku` is this. */
                "filter[sku]"?: string;
                /** @description `sku` is not this. */
                "filter[sku][ne]"?: string;
                /** @description `sku` is one of these. */
                "filter[sku][in]"?: string[];
                /** @description `updated_at` is this. */
                "filter[updated_at]"?: string;
                /** @description `updated_at` is not this. */
                "filter[updated_at][ne]"?: string;
                /** @description `updated_at` is one of these. */
                "filter[updated_at][in]"?: string[];
                /** @description `updated_at` is at least this. */
                "filter[updated_at][gte]"?: string;
                /** @description `updated_at` is at most this. */
                "filter[updated_at][lte]"?: string;
                /** @description `updated_at` is more than this. */
                "filter[updated_at][gt]"?: string;
                /** @description `updated_at` is less than this. */
                "filter[updated_at][lt]"?: string;
            };
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each document. A file that breaks off ends with an error, `{"error": …}` or `#error …`, and with its connection: it goes on by `after` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    callTools: {
        parameters: {
            query?: never;
            header?: {
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jsonrpc": "2.0",
                 *       "id": 1,
                 *       "method": "tools/list"
                 *     }
                 */
                "application/json": components["schemas"]["ProtocolMessageBody"];
            };
        };
        responses: {
            /** @description The answer of the protocol */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Retry-After": components["headers"]["Retry-After-Told"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtocolAnswer"];
                };
            };
            /** @description Taken: there is nothing to answer */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Retry-After": components["headers"]["Retry-After-Told"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationErrorOrProtocolError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbidden"];
            404: components["responses"]["ProtocolError"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["AddressTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resetSandbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description A new value for each write, a UUID for example. The same request with the same key is done once, and answered again by the stored answer. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: null;
                        /** @description For people. */
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationErrorOfWrite"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequiredOrForbiddenOfWrite"];
            408: components["responses"]["RequestTimeoutOfWrite"];
            409: components["responses"]["IdempotencyConflictOfWrite"];
            413: components["responses"]["PayloadTooLargeOfWrite"];
            414: components["responses"]["AddressTooLongOfWrite"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLargeOfWrite"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDescription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequired"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReference: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description Kept in the log and answered; a new one without it. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Backroom-Mode": components["headers"]["X-Backroom-Mode"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            304: components["responses"]["CachedNotModified"];
            400: components["responses"]["ValidationError"];
            401: components["responses"]["AuthenticationRequiredOrTokenExpired"];
            403: components["responses"]["TwoFactorSetupRequired"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["AddressTooLong"];
            429: components["responses"]["RateLimited"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    receiveOrderWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receivePaymentWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveShipmentWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipmentWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveRefundWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveInvoiceWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveReturnWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveProductWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveVariantWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveStockWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveCategoryWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveMediaWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MediaWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveCustomerWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    receiveTestWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Of the event: the same in each repetition. */
                "webhook-id": string;
                /** @description Of this attempt, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description One or two signatures, `v1,…`, separated by spaces: see Standard Webhooks. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestWebhook"];
            };
        };
        responses: {
            /** @description Received. Every other answer is a failure, and the event is sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
