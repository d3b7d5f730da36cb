(* What the checker computes on lists is what the definitions say on matrices: if
   every entry of the lists stands for an entry of the matrices, and the operations
   on the entries respect that, the computed loss stands for the loss. *)
From Coq Require Import ZArith.
From mathcomp Require Import all_ssreflect all_algebra.
From DLN Require Import Statements Certificate.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

Section Refinement.
Variables (A : ops) (T : comRingType) (rel : A -> T -> Prop).
Hypothesis rel0 : rel (zer A) 0.
Hypothesis relD : forall a b x y, rel a x -> rel b y -> rel (add a b) (x + y).
Hypothesis relM : forall a b x y, rel a x -> rel b y -> rel (mul a b) (x * y).
Hypothesis relN : forall a x, rel a x -> rel (opp a) (- x).

(* lists of rows for a matrix; lists of them for a network, each layer up to a factor *)
Definition mrel m n (M : seq (seq A)) (B : 'M[T]_(m, n)) :=
  forall (i : 'I_m) (j : 'I_n), rel (entry M i j) (B i j).
Fixpoint nrel m ds (Ms : seq (seq (seq A))) (qs : seq T) : net T m ds -> Prop :=
  match ds return net T m ds -> Prop with
  | [::] => fun _ => True
  | d :: ds' => fun W =>
     mrel (head [::] Ms) (head 1 qs *: W.1) /\ nrel (behead Ms) (behead qs) W.2
  end.
Fixpoint factor (ds : seq nat) (qs : seq T) : T :=
  if ds is _ :: ds' then head 1 qs * factor ds' (behead qs) else 1.

Lemma entry_table m n f i j : (i < m)%N -> (j < n)%N -> @entry A (table m n f) i j = f i j.
Proof. by move=> im jn; rewrite /entry /table !nth_mkseq. Qed.
Lemma rel_total n (f : nat -> A) (g : 'I_n -> T) : (forall i : 'I_n, rel (f i) (g i)) ->
  rel (total n f) (\sum_i g i).
Proof.
suff fold a : (forall i : 'I_n, rel (f (a + i)%N) (g i)) ->
    rel (foldr (fun i s => add (f i) s) (zer A) (iota a n)) (\sum_i g i) by exact: (fold 0%N).
elim: n a g => [|n IH] a g h; first by rewrite big_ord0.
rewrite big_ord_recl; apply: relD; first by rewrite -[a in f a]addn0; exact: (h ord0).
by apply: IH => i; rewrite addSnnS; exact: (h (lift ord0 i)).
Qed.
Lemma rel_table m n (f : nat -> nat -> A) (B : 'M[T]_(m, n)) :
  (forall (i : 'I_m) (j : 'I_n), rel (f i j) (B i j)) -> mrel (table m n f) B.
Proof. by move=> h i j; rewrite entry_table. Qed.
Lemma rel_times m n p M N (B : 'M[T]_(m, n)) (C : 'M[T]_(n, p)) :
  mrel M B -> mrel N C -> mrel (times m n p M N) (B *m C).
Proof.
move=> hB hC; apply: rel_table => i j; rewrite mxE; apply: rel_total => k.
by apply: relM; [apply: hB|apply: hC].
Qed.
Lemma rel_outputs N x m ds Ms qs (W : net T m ds) X' (X : 'M[T]_(last m ds, N)) :
  nrel Ms qs W -> mrel X' (x *: X) ->
  mrel (outputs N m ds Ms X') ((factor ds qs * x) *: (prod W *m X)).
Proof.
elim: ds m Ms qs W X => [|d ds IH] m Ms qs W X /=; first by rewrite mul1r mul1mx.
case=> h1 h2 hX; have -> : (head 1 qs * factor ds (behead qs) * x) *: (W.1 *m prod W.2 *m X) =
    (head 1 qs *: W.1) *m ((factor ds (behead qs) * x) *: (prod W.2 *m X)).
  by rewrite -mulmxA -scalemxAl -scalemxAr scalerA mulrA.
by apply: rel_times h1 _; apply: IH.
Qed.
Lemma rel_squared_error N x m ds Ms qs (W : net T m ds) X' Y' (X : 'M[T]_(last m ds, N)) Y :
  nrel Ms qs W -> mrel X' (x *: X) -> mrel Y' ((factor ds qs * x) *: Y) ->
  rel (squared_error N m ds Ms X' Y') ((factor ds qs * x) ^+ 2 * sqr_err (prod W *m X - Y)).
Proof.
move=> hW hX hY; rewrite /sqr_err mulr_sumr; apply: rel_total => i.
rewrite mulr_sumr; apply: rel_total => j; rewrite -exprMn expr2.
suff h : rel (add (entry (outputs N m ds Ms X') i j) (opp (entry Y' i j)))
   (factor ds qs * x * (prod W *m X - Y) i j) by apply: relM.
rewrite [(_ - Y) i j]mxE mulrDr; apply: relD; first by have := rel_outputs hW hX i j; rewrite mxE.
by rewrite [(- Y) i j]mxE mulrN; apply: relN; have := hY i j; rewrite mxE.
Qed.
End Refinement.
