(* Definitions and statements, continued: the Hessian by layers (K16, Lemmas 4.3 to 4.6), and
   negative curvature (Achour et al.). *)
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Export Statements.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.TTheory.
Local Open Scope ring_scope.

(* ---- Negative curvature in the terms of A24 ----------------------------------- *)

(* A24 is E. M. Achour, F. Malgouyres, S. Gerchinovitz, The loss landscape of deep linear neural
   networks: a second-order analysis, JMLR 2024. *)

(* The pivots (i, j), j < i, of one i. A = W_{H+1} ... W_{i+1}; M = W_{i-1} ... W_{k+1} where W
   is W_k ... W_1; Z = X Y^T; r is the rank of the whole product. Of the two blocks
   W_{i-1} ... W_{j+1} and W_{j-1} ... W_1 X Y^T W_{H+1} ... W_{i+1} one has rank at most r. *)
Fixpoint tightened_at (R : realFieldType) q a b (A : 'M[R]_(q, a)) m ds (M : 'M[R]_(b, m)) :
    net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool :=
  match ds return net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool with
  | [::] => fun _ _ _ => true
  | d :: ds' => fun W Z r =>
     ((\rank M <= r)%N || (\rank (prod W.2 *m Z *m A) <= r)%N) &&
     tightened_at A (M *m W.1) W.2 Z r
  end.

(* the same for every i *)
Fixpoint all_tightened (R : realFieldType) q m ds (A : 'M[R]_(q, m)) :
    net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool :=
  match ds return net R m ds -> 'M[R]_(last m ds, q) -> nat -> bool with
  | [::] => fun _ _ _ => true
  | d :: ds' => fun W Z r => tightened_at A 1%:M W.2 Z r && all_tightened (A *m W.1) W.2 Z r
  end.

Definition tightened (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) := all_tightened 1%:M W (X *m Y^T) (\rank (prod W)).

(* A24: at a point that is not tightened some second derivative is negative. The point need
   not be critical, and there is no assumption on the data. *)
Definition not_tightened_negative : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)) (W : net R m ds),
  ~~ tightened X Y W -> exists V, (line_loss X Y W V)`_2 < 0.

(* The direction u w^T W_{H+1} of W_{H+1} and W_1 g u^T (Y Z - P) of W_1, where
   P = W_{H+1} ... W_1 and w = P g. If X X^T is invertible, take Z = X^T (X X^T)^-1, so that
   Y Z is the best linear map P*. *)
Definition cross_direction (R : realFieldType) m d d' ds N (Y : 'M[R]_(m, N))
    (W : net R m [:: d, d' & ds]) (Z : 'M[R]_(N, last d' ds)) (u : 'cV[R]_m)
    (g : 'cV[R]_(last d' ds)) : net R m [:: d, d' & ds] :=
  outer (u *m (prod W *m g)^T *m W.1)
        (@first_layer R d d' ds W.2 *m g *m u^T *m (Y *m Z - prod W)).

(* If Z X is the orthogonal projector on the row space of X and u^T P = 0, then the
   coefficient of t^2 along it is |u|^2 |w^T P X|^2 - |w|^2 |u^T (Y Z - P) X|^2. At a critical
   point with u and w unit eigenvectors of the covariance of the least-squares fit (K16,
   Lemma 4.6) this is the difference of their eigenvalues. *)
Definition cross_second_derivative : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) Z u g,
  X *m Z *m X = X -> (Z *m X)^T = Z *m X -> u^T *m prod W = 0 ->
  (line_loss X Y W (cross_direction Y W Z u g))`_2 =
  sq u * sq ((prod W *m g)^T *m (prod W *m X)) -
  sq (prod W *m g) * sq (u^T *m (Y *m Z - prod W) *m X).

(* A24, S <> {1..r}: at a critical point whose product is not the best among the matrices of
   its rank such a direction is negative. No assumption on the data. *)
Definition not_best_of_rank_negative : Prop :=
  forall (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) M,
  critical X Y W -> (\rank M <= \rank (prod W))%N -> loss X Y M < net_loss X Y W ->
  exists Z u g, [/\ X *m Z *m X = X, (Z *m X)^T = Z *m X, u^T *m prod W = 0
    & (line_loss X Y W (cross_direction Y W Z u g))`_2 < 0].

(* ---- The Hessian by layers: K16, Lemmas 4.3, 4.4, 4.6 and Corollary 4.5 --- *)

(* Layers are numbered from the output, beginning with 0: of H+1 layers, number i is
   the paper's W_k with k = H+1-i, so that "k > l" of the paper is i < j here. *)

(* d_k and d_(k-1): layer i is a matrix with out_width rows and in_width columns *)
Fixpoint out_width (m : nat) (ds : seq nat) (i : nat) : nat :=
  match ds, i with d :: ds', i'.+1 => out_width d ds' i' | _, _ => m end.
Fixpoint in_width (m : nat) (ds : seq nat) (i : nat) : nat :=
  match ds, i with
  | d :: ds', i'.+1 => in_width d ds' i'
  | d :: _, 0%N => d
  | [::], _ => m
  end.

Section Layers.
Variable R : realFieldType.

(* W_k; and A_k = W_{H+1} ... W_{k+1}, B_k = W_{k-1} ... W_1, the products of the layers
   above and below it, so that A_k W_k B_k is the product of all. (For an i that is the
   number of no layer the values are of no use, here and below.) *)
Fixpoint layer m ds i : net R m ds -> 'M[R]_(out_width m ds i, in_width m ds i) :=
  match ds return net R m ds -> 'M[R]_(out_width m ds i, in_width m ds i) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i return net R m (d :: ds') ->
        'M[R]_(out_width m (d :: ds') i, in_width m (d :: ds') i) with
    | 0%N => fun W => W.1
    | i'.+1 => fun W => @layer d ds' i' W.2
    end
  end.
Fixpoint above m ds i : net R m ds -> 'M[R]_(m, out_width m ds i) :=
  match ds return net R m ds -> 'M[R]_(m, out_width m ds i) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i return net R m (d :: ds') -> 'M[R]_(m, out_width m (d :: ds') i) with
    | 0%N => fun _ => 1%:M
    | i'.+1 => fun W => W.1 *m @above d ds' i' W.2
    end
  end.
Fixpoint below m ds i : net R m ds -> 'M[R]_(in_width m ds i, last m ds) :=
  match ds return net R m ds -> 'M[R]_(in_width m ds i, last m ds) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i return net R m (d :: ds') -> 'M[R]_(in_width m (d :: ds') i, last d ds') with
    | 0%N => fun W => prod W.2
    | i'.+1 => fun W => @below d ds' i' W.2
    end
  end.

(* the layers between two, W_{k-1} ... W_{l+1}, where i < j are the numbers of W_k and W_l *)
Fixpoint between m ds i j : net R m ds -> 'M[R]_(in_width m ds i, out_width m ds j) :=
  match ds return net R m ds -> 'M[R]_(in_width m ds i, out_width m ds j) with
  | [::] => fun _ => 1%:M
  | d :: ds' =>
    match i, j return net R m (d :: ds') ->
        'M[R]_(in_width m (d :: ds') i, out_width m (d :: ds') j) with
    | 0%N, j'.+1 => fun W => @above d ds' j' W.2
    | i'.+1, j'.+1 => fun W => @between d ds' i' j' W.2
    | _, 0%N => fun _ => 0
    end
  end.

(* the layers between layer i and the first, W_{k-1} ... W_2 *)
Fixpoint middle m d ds i :
    net R m (d :: ds) -> 'M[R]_(in_width m (d :: ds) i, first_width m d ds) :=
  match ds return
    net R m (d :: ds) -> 'M[R]_(in_width m (d :: ds) i, first_width m d ds) with
  | [::] => fun _ => 0
  | d' :: ds' =>
    match i return net R m [:: d, d' & ds'] ->
        'M[R]_(in_width m [:: d, d' & ds'] i, first_width d d' ds') with
    | 0%N => fun W => @upper R d d' ds' W.2
    | i'.+1 => fun W => @middle d d' ds' i' W.2
    end
  end.

(* the network that is V in layer i, or in the first layer, and 0 in the others *)
Fixpoint only m ds i : 'M[R]_(out_width m ds i, in_width m ds i) -> net R m ds :=
  match ds return 'M[R]_(out_width m ds i, in_width m ds i) -> net R m ds with
  | [::] => fun _ => tt
  | d :: ds' =>
    match i return 'M[R]_(out_width m (d :: ds') i, in_width m (d :: ds') i) ->
        net R m (d :: ds') with
    | 0%N => fun V => (V, zeronet R d ds')
    | i'.+1 => fun V => (0, @only d ds' i' V)
    end
  end.
Fixpoint only_first m d ds :
    'M[R]_(first_width m d ds, last d ds) -> net R m (d :: ds) :=
  match ds return 'M[R]_(first_width m d ds, last d ds) -> net R m (d :: ds) with
  | [::] => fun V => (V, tt)
  | d' :: ds' => fun V => (0, @only_first d d' ds' V)
  end.

Section Hessian.
Variables (m : nat) (ds : seq nat) (N : nat).
Variables (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N)).

(* the loss at W + sV + tV', a polynomial in t whose coefficients are polynomials in s
   (hessian_form below says so), and its coefficient of st: the second
   derivative in s and t, which is the bilinear form of the Hessian. For the loss without
   1/2: twice the paper's. *)
Definition plane_loss (W V V' : net R m ds) : {poly {poly R}} :=
  sqr_err (prod (move_net 'X (map_net polyC (line W V)) (map_net (polyC \o polyC) V'))
    *m map_mx (polyC \o polyC) X - map_mx (polyC \o polyC) Y).
Definition hessian (W V V' : net R m ds) : R := (plane_loss W V V')`_1`_1.

(* the Hessian is negative semidefinite; it is semidefinite *)
Definition hess_nsd (W : net R m ds) := forall V, (line_loss X Y W V)`_2 <= 0.
Definition hess_semidefinite (W : net R m ds) := hess_psd X Y W \/ hess_nsd W.
End Hessian.
End Layers.

(* The products are what their names say: W_{H+1} ... W_1 = A_k W_k B_k,
   B_k = (W_{k-1} ... W_{l+1}) W_l B_l and C = A_k W_k (W_{k-1} ... W_2). *)
Definition layer_products : Prop :=
  forall (R : realFieldType),
  (forall m ds (W : net R m ds) k, (k < size ds)%N ->
    prod W = above k W *m layer k W *m below k W) /\
  (forall m ds (W : net R m ds) k l, (k < l < size ds)%N ->
    below k W = between k l W *m layer l W *m below l W) /\
  (forall m d ds (W : net R m (d :: ds)) k, (k < size ds)%N ->
    upper W = above k W *m layer k W *m middle k W).

(* plane_loss is the loss at W + sV + tV'. The bilinear form of the Hessian is symmetric
   and linear, and the second derivative along V (twice the coefficient of t^2 at W + tV)
   is its value at (V, V). *)
Definition hessian_form : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  [/\ forall V V' s t, (plane_loss X Y W V V').[t%:P].[s] =
        net_loss X Y (move_net t (move_net s W V) V'),
      forall V, hessian X Y W V V = 2%:R * (line_loss X Y W V)`_2,
      forall V V', hessian X Y W V V' = hessian X Y W V' V
    & forall t V1 V2 V', hessian X Y W (move_net t V1 V2) V' =
        hessian X Y W V1 V' + t * hessian X Y W V2 V'].

(* K16, Lemma 4.3, every block (k, l) and not only (k, k) and (k, 1): with
   E = (W_{H+1} ... W_1 X - Y) X^T, block (k, k) is <A_k V B_k X, A_k V' B_k X>, and block (k, l), k > l, is
   <A_k V B_k X, A_l V' B_l X> + <E, A_k V (W_{k-1} ... W_{l+1}) V' B_l>. Any data, any W. *)
Definition lemma_4_3 : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  let A k := above k W in let B k := below k W in
  (forall k V V', (k < size ds)%N ->
    hessian X Y W (only V) (only V') =
    2%:R * dot (A k *m V *m B k *m X) (A k *m V' *m B k *m X)) /\
  (forall k l V V', (k < l < size ds)%N ->
    hessian X Y W (only V) (only V') =
    2%:R * (dot (A k *m V *m B k *m X) (A l *m V' *m B l *m X)
      + dot (grad X Y (prod W)) (A k *m V *m between k l W *m V' *m B l))).

(* The same in coordinates, for the entries (p, q) of W_k and (r, s) of W_l: the Kronecker
   products of the paper. The second derivative is
   (A_k^T A_l)_pr (B_k X X^T B_l^T)_qs + (A_k^T E B_l^T)_ps (W_{k-1} ... W_{l+1})_qr. *)
Definition lemma_4_3_entries : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds),
  let A k := above k W in let B k := below k W in
  (forall k p q r s, (k < size ds)%N ->
    hessian X Y W (only (delta_mx p q)) (only (delta_mx r s)) =
    2%:R * (((A k)^T *m A k) p r * (B k *m X *m X^T *m (B k)^T) q s)) /\
  (forall k l p q r s, (k < l < size ds)%N ->
    hessian X Y W (only (delta_mx p q)) (only (delta_mx r s)) =
    2%:R * (((A k)^T *m A l) p r * (B k *m X *m X^T *m (B l)^T) q s
      + ((A k)^T *m grad X Y (prod W) *m (B l)^T) p s * between k l W q r)).

(* The paper's block (k, 1), k >= 2, with C = W_{H+1} ... W_2. *)
Definition lemma_4_3_first : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k V V', (k < size ds)%N ->
  hessian X Y W (only V) (only_first V') =
  2%:R * (dot (above k W *m V *m below k W *m X) (upper W *m V' *m X)
    + dot (grad X Y (prod W)) (above k W *m V *m middle k W *m V')).

(* R(A), the column space, is contained in R(B) *)
Definition range_sub (R : realFieldType) m n p (A : 'M[R]_(m, n)) (B : 'M[R]_(m, p)) :=
  exists Z, A = B *m Z.

(* K16, Lemma 4.4: where the Hessian is semidefinite, for k = 2, ..., H+1,
   R((W_{k-1} ... W_2)^T) is contained in R(C^T C), or (W_{H+1} ... W_{k+1})^T E = 0: the
   transpose of X r W_{H+1} ... W_{k+1} = 0. W need not be critical, and there is no
   assumption on the data. *)
Definition lemma_4_4 : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k,
  hess_semidefinite X Y W -> (k < size ds)%N ->
  range_sub (middle k W)^T ((upper W)^T *m upper W) \/
  (above k W)^T *m grad X Y (prod W) = 0.

(* The same for every pair k > l, and from both sides; the paper's is l = 1 of the first. *)
Definition lemma_4_4_blocks : Prop :=
  forall (R : realFieldType) m ds N (X : 'M[R]_(last m ds, N)) (Y : 'M[R]_(m, N))
    (W : net R m ds) k l,
  let A k := above k W in let B k := below k W in
  let no_gradient := (A k)^T *m grad X Y (prod W) *m (B l)^T = 0 in
  hess_semidefinite X Y W -> (k < l < size ds)%N ->
  (range_sub (between k l W)^T ((A l)^T *m A l) \/ no_gradient) /\
  (range_sub (between k l W) (B k *m X *m X^T *m (B k)^T) \/ no_gradient).

(* K16, Corollary 4.5: rank(W_{H+1} ... W_k) >= rank(W_{k-1} ... W_2), or the same
   alternative. *)
Definition corollary_4_5 : Prop :=
  forall (R : realFieldType) m d ds N (X : 'M[R]_(last m (d :: ds), N)) (Y : 'M[R]_(m, N))
    (W : net R m (d :: ds)) k,
  hess_semidefinite X Y W -> (k < size ds)%N ->
  (\rank (middle k W) <= \rank (above k W *m layer k W))%N \/
  (above k W)^T *m grad X Y (prod W) = 0.

(* P* = Y X^T (X X^T)^-1, the linear map of least squares, and Sigma = P* X Y^T *)
Definition least_squares (R : realFieldType) m n N (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)) :=
  Y *m X^T *m invmx (X *m X^T).
Definition Sigma (R : realFieldType) m n N (X : 'M[R]_(n, N)) (Y : 'M[R]_(m, N)) :=
  least_squares X Y *m X *m Y^T.

(* the value u^T S u of a quadratic form, and |u|^2 is sq u *)
Definition form (R : realFieldType) m (S : 'M[R]_m) (u : 'cV[R]_m) : R := dot u (S *m u).

(* the direction of the proof of Lemma 4.6, v u^T W_{H+1} in the output layer and z v^T P* in
   the first, with C z = u *)
Definition exchange (R : realFieldType) m d d' ds N
    (X : 'M[R]_(last m [:: d, d' & ds], N)) (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds])
    (u v : 'cV[R]_m) (z : 'cV[R]_(first_width d d' ds)) : net R m [:: d, d' & ds] :=
  (v *m u^T *m W.1, @only_first R d d' ds (z *m v^T *m least_squares X Y)).

(* K16, Lemma 4.6, quantitatively: at a critical W with X X^T invertible, for u = C z and
   C^T v = 0, the second derivative along the direction above is (for the paper's loss)
   |v|^2 u^T Sigma u - |u|^2 v^T Sigma v: lambda_i - lambda_j for unit eigenvectors. *)
Definition lemma_4_6_direction : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) u v z,
  critical X Y W -> X *m X^T \in unitmx -> u = upper W *m z -> (upper W)^T *m v = 0 ->
  (line_loss X Y W (exchange X Y W u v z))`_2 =
  sq v * form (Sigma X Y) u - sq u * form (Sigma X Y) v.

(* So at a critical W with positive semidefinite Hessian the form of Sigma is at least as
   large on R(C) as on its orthogonal complement, and Pi = C (C^T C)^- C^T commutes with
   Sigma. No assumption on eigenvalues. *)
Definition lemma_4_6_forms : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) G,
  let C := upper W in let Pi := C *m G *m C^T in
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse (C^T *m C) G ->
  Pi *m Sigma X Y = Sigma X Y *m Pi /\
  forall u v, Pi *m u = u -> Pi *m v = 0 ->
    sq u * form (Sigma X Y) v <= sq v * form (Sigma X Y) u.

(* For eigenvectors: lambda_i >= lambda_j. *)
Definition lemma_4_6_eigenvalues : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) G (u v : 'cV[R]_m) (a b : R),
  let C := upper W in let Pi := C *m G *m C^T in
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse (C^T *m C) G ->
  Sigma X Y *m u = a *: u -> Sigma X Y *m v = b *: v -> u != 0 -> v != 0 ->
  Pi *m u = u -> Pi *m v = 0 -> b <= a.

(* K16, Lemma 4.6: given Sigma = U Lambda U^T with U orthogonal and the eigenvalues strictly
   decreasing, Pi is the projector on the first rank(C) columns of U: pid_mx p has the
   first p diagonal entries 1, and 0 elsewhere. The paper's alternative X r = 0 is not
   needed. *)
Definition lemma_4_6 : Prop :=
  forall (R : realFieldType) m d d' ds N (X : 'M[R]_(last m [:: d, d' & ds], N))
    (Y : 'M[R]_(m, N)) (W : net R m [:: d, d' & ds]) G (U : 'M[R]_m) (lambda : 'rV[R]_m),
  let C := upper W in
  critical X Y W -> hess_psd X Y W -> X *m X^T \in unitmx -> ginverse (C^T *m C) G ->
  U *m U^T = 1%:M -> Sigma X Y = U *m diag_mx lambda *m U^T ->
  (forall i j : 'I_m, (i < j)%N -> lambda 0 j < lambda 0 i) ->
  C *m G *m C^T = U *m pid_mx (\rank C) *m U^T.
